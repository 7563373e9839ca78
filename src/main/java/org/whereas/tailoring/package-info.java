/// Local copies of a model that an organization fills in, chooses in and adapts, and that stay tied to
/// the model.
///
/// A copy is a document with an origin. Its answers stand in its own front matter, the
/// placeholders and the alternatives not chosen stay in the text, so that a later version of
/// the model can be taken in without a question.
///
/// What is left to do to a document is told by [org.whereas.tailoring.LeftToDo]: each feature adds its
/// own kind with a
/// bean, and [org.whereas.tailoring.Worklist] gathers them for the desk and for the step into force.
package org.whereas.tailoring;
