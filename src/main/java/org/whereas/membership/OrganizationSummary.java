package org.whereas.membership;

import java.util.List;

/// What everybody may know of an organization. What it does not say of itself is an empty text.
///
/// @param slug       its address: `northfield-pd`
/// @param kind       `city`, `department`, `league`, ...; most have a name for people under
///     `organization.kind.` in the
///                   message file
/// @param state      two letters, `MN`; its name is under `us-state.` in the message file
/// @param population as the organization gives it: `20000`, or a range
/// @param officers   sworn officers, as the organization gives it: `60`, `50-99`
/// @param languages  tags of the languages in which it serves people: `en-US`, `es`
/// @param parent     the address of whom it belongs to, as a department to its city, once that one agreed
/// @param shipped    whether it came with the software
public record OrganizationSummary(
        long id,
        String slug,
        String name,
        String kind,
        String state,
        String population,
        String officers,
        String description,
        List<String> languages,
        String parent,
        boolean shipped) {}
