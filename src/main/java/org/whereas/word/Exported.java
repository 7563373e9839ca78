package org.whereas.word;

/// The version that a file was made of, as the file itself says.
///
/// @param address the full address of the document
/// @param version what names the exact text there ([WordExport.Source#revision])
public record Exported(String address, String version) {}
