package org.whereas.membership;

/// Something was recorded. Told in the transaction that does it.
///
/// @param organization 0 where it is about none
public record Recorded(Deed deed, long organization) {}
