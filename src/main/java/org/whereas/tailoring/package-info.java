/// Local copies of a model that an organization fills in, chooses in and adapts, and that stay tied to the model.
///
/// A copy is a document with an origin. Its answers stand in its own front matter, the placeholders and the
/// alternatives
/// not chosen stay in the text, so that a later version of the model can be taken in without a question.
package org.whereas.tailoring;
