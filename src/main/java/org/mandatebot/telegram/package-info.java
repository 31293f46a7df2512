/// (to be described)
@NullMarked
package org.mandatebot.telegram;

import org.jspecify.annotations.NullMarked;
