/// How well questions are answered: a file of questions with the paragraphs that answer them is put to the bot, and every
/// answer is marked.
///
/// An answer passes when it declines what the text does not answer and nothing else, cites one of the expected
/// paragraphs (or one below it) first, and says what it must and nothing that it must not. A quote that does not stand
/// word for word in the paragraph that it cites is fabricated, and one of them fails the whole run.
@NullMarked
package org.mandatebot.eval;

import org.jspecify.annotations.NullMarked;
