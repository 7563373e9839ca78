package org.whereas.search;

import java.util.List;

/// What a search finds that was not seen before, however it ranks.
///
/// @param total   how many results there are
/// @param fresh   how many of them were not seen
/// @param tooMany whether there are more than can be remembered, so that nobody knows which are new
/// @param hits    the first that were not seen, best first
record News(long total, int fresh, boolean tooMany, List<Found.Hit> hits) {

    static final News NOTHING = new News(0, 0, false, List.of());
}
