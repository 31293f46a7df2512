/// (to be described)
@NullMarked
package org.mandatebot.conversation;

import org.jspecify.annotations.NullMarked;
