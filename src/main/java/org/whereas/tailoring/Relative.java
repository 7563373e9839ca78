package org.whereas.tailoring;

/// A copy in the family of a model, in the version that the caller may read.
///
/// @param organization its short name
/// @param name         its name
/// @param state        two letters, empty where it does not say
/// @param officers     as it says, empty where it does not
/// @param status       where this version stands
/// @param number       the version
/// @param origin       the document it was made from
/// @param from         the address of that
/// @param rests        the version of that on which it rests
/// @param newest       the version of that which copies are offered now
public record Relative(
        long id,
        String organization,
        String name,
        String state,
        String officers,
        String slug,
        String title,
        String status,
        int number,
        long origin,
        String from,
        int rests,
        int newest,
        Drift drift) {

    public String address() {
        return organization + "/" + slug;
    }

    public String path() {
        return "/documents/" + address();
    }

    /// Whether its model has moved on.
    public boolean behind() {
        return newest > rests;
    }

    /// The size of its organization: `small` to 24 sworn officers, `medium` to 99, `large` to 499, `largest`, or
    /// `unknown`.
    public String size() {
        var digits = officers.replaceAll("^[^0-9]*([0-9][0-9,]*).*$", "$1").replace(",", "");
        if (!digits.matches("[0-9]{1,7}")) return "unknown";
        var count = Integer.parseInt(digits);
        if (count < 25) return "small";
        if (count < 100) return "medium";
        return count < 500 ? "large" : "largest";
    }

    Relative of(String modelAddress, int offered) {
        return new Relative(
                id,
                organization,
                name,
                state,
                officers,
                slug,
                title,
                status,
                number,
                origin,
                modelAddress,
                rests,
                offered,
                drift);
    }
}
