package org.whereas.web;

/// A link on a page: what it says and where it leads.
public record Link(String words, String address) {}
