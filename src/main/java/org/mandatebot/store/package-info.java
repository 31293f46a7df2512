/// (to be described)
@NullMarked
package org.mandatebot.store;

import org.jspecify.annotations.NullMarked;
