/// (to be described)
@NullMarked
package org.mandatebot.web;

import org.jspecify.annotations.NullMarked;
