/// (to be described)
@NullMarked
package org.mandatebot.source;

import org.jspecify.annotations.NullMarked;
