/// (to be described)
@NullMarked
package org.mandatebot.cli;

import org.jspecify.annotations.NullMarked;
