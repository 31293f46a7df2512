/// What the bot can say, and how it is worded.
@NullMarked
package org.mandatebot.responses;

import org.jspecify.annotations.NullMarked;
