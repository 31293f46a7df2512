/// (to be described)
@NullMarked
package org.mandatebot.remind;

import org.jspecify.annotations.NullMarked;
