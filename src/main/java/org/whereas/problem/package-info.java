/// Every refusal a caller can act on, as one closed list, and how it is answered (RFC 9457).
///
/// A bug is no refusal: it is logged once with a number and answered as 500 with that number
/// alone. The words of a refusal come from the message file, as all words do; a page shows the
/// same refusal through one template ([ProblemPage]).
package org.whereas.problem;
