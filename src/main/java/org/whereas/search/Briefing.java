package org.whereas.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.whereas.problem.Words;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// The results of a search as a text to print for somebody who has an afternoon: each clause whole,
/// from whom it is, and where it stands.
final class Briefing {

    private final Words words;
    private final Function<Found.Hit, String> cited;
    private final Function<Found.Hit, String> address;

    Briefing(Words words, Function<Found.Hit, String> cited, Function<Found.Hit, String> address) {
        this.words = words;
        this.cited = cited;
        this.address = address;
    }

    /// @param chosen what the search was narrowed to, in words
    Document of(Asked asked, List<String> chosen, Found found) {
        var typed = asked.typed().strip();
        var title = typed.isEmpty() ? words.say("search.title") : words.say("search.briefing.title", typed);
        var lead = "search.briefing." + (found.hits().size() == found.total() ? "all" : "lead");
        var blocks = new ArrayList<Block>();
        if (found.hits().isEmpty()) blocks.add(paragraph(words.say("search.briefing.none")));
        else
            blocks.add(paragraph(words.say(
                    asked.newest() ? lead + "-newest" : lead, found.hits().size(), found.total())));
        if (found.corrected()) blocks.add(paragraph(words.say("search.shown-for") + " " + found.shown() + "."));
        if (!chosen.isEmpty())
            blocks.add(paragraph(words.say("search.chosen") + " " + String.join(", ", chosen) + "."));
        for (var hit : found.hits()) add(blocks, hit);
        return new Document(FrontMatter.NONE.with(title, "title").with("guidance", "kind"), blocks);
    }

    private void add(List<Block> blocks, Found.Hit hit) {
        var above = hit.path().isEmpty() ? hit.title() : hit.path().getLast();
        blocks.add(new Block.Heading(2, text(above), Attributes.NONE, Position.NONE));
        blocks.add(new Block.Quote(List.of(paragraph(hit.words())), Attributes.NONE, Position.NONE));
        blocks.add(paragraph(cited.apply(hit)));
        var link = address.apply(hit);
        blocks.add(new Block.Paragraph(List.of(new Inline.Link(link, "", text(link))), Attributes.NONE, Position.NONE));
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(text(words), Attributes.NONE, Position.NONE);
    }

    private static List<Inline> text(String words) {
        return List.of(new Inline.Text(words.replaceAll("\\s+", " ").strip()));
    }
}
