package org.whereas.job;

/// One thing that a job has to do.
///
/// @param name  by which [JobKind#work] knows it, such as a document's id; at most 300 characters
/// @param title what people call it, where it is told that it failed; cut after 500 characters
public record JobItem(String name, String title) {}
