package org.whereas.export;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.whereas.library.Catalogue;

/// A book as somebody puts it together: what is chosen so far, in order, and what is listed to choose
/// from.
///
/// @param chosen addresses of documents
/// @param page   of the list, from 1
/// @param house  whose house style it has
/// @param copy   `release`, or empty
public record BookWish(
        List<String> chosen,
        String organization,
        String kind,
        String topic,
        int page,
        String title,
        String notes,
        String house,
        String copy) {

    public BookWish {
        chosen = List.copyOf(new LinkedHashSet<>(chosen));
    }

    static BookWish listing(String organization, String kind, String topic) {
        return new BookWish(List.of(), organization, kind, topic, 1, "", "text", organization, "");
    }

    /// What a form says. What it was listed for stands in it beside what is to be listed, so that a
    /// page of the one is not taken for a page of the other.
    static BookWish of(MultivaluedMap<String, String> form) {
        var ticked = form.getOrDefault("document", List.of());
        return new BookWish(
                ticked.stream().limit(Books.MOST + 1).toList(),
                first(form, "organization"),
                first(form, "kind"),
                first(form, "topic"),
                number(first(form, "page")),
                first(form, "title"),
                first(form, "notes"),
                first(form, "house"),
                first(form, "copy"));
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    Catalogue.Filter filter() {
        return new Catalogue.Filter(kind, organization, topic, "", "", "title", 0);
    }

    public boolean has(String address) {
        return chosen.contains(address);
    }

    /// With more behind what is chosen.
    BookWish with(Collection<String> more) {
        var all = new ArrayList<>(chosen);
        all.addAll(more);
        return choosing(all);
    }

    /// What it is after an act: `list` begins anew at the first page, `page-2` turns to a page,
    /// `out-ADDRESS` and `up-ADDRESS` take one out or move it up. Any other act changes nothing.
    BookWish after(String act) {
        if (act.equals("list")) return at(1);
        if (act.startsWith("page-")) return at(number(act.substring(5)));
        var all = new ArrayList<>(chosen);
        if (act.equals("none")) return choosing(List.of());
        if (act.startsWith("out-")) all.remove(act.substring(4));
        if (act.startsWith("up-")) {
            var place = all.indexOf(act.substring(3));
            if (place > 0) all.add(place - 1, all.remove(place));
        }
        return choosing(all);
    }

    private BookWish at(int other) {
        return new BookWish(chosen, organization, kind, topic, other, title, notes, house, copy);
    }

    private BookWish choosing(List<String> other) {
        return new BookWish(other, organization, kind, topic, page, title, notes, house, copy);
    }
}
