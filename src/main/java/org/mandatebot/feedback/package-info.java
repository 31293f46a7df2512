/// What people said of answers, so that whoever looks after the vocabulary and the model sees what is wanting.
///
/// A thumb is kept with the question, what came before it, what was cited and what was expected instead; of the person
/// nothing is kept, of the chat its address, so that it can be deleted with it.
@NullMarked
package org.mandatebot.feedback;

import org.jspecify.annotations.NullMarked;
