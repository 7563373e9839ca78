package org.whereas.search;

import java.util.ArrayList;
import java.util.List;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Words;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// What several organizations say on one question, as a text to print: point by point, each clause whole with its
/// citation, and plainly who says nothing.
final class OthersBriefing {

    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    private OthersBriefing(Words words) {
        this.words = words;
    }

    static Document of(String question, Others.Told told, Words words) {
        var briefing = new OthersBriefing(words);
        briefing.write(told);
        var title = words.say("others.title-of", question.strip());
        return new Document(FrontMatter.NONE.with(title, "title").with("guidance", "kind"), briefing.blocks);
    }

    private void write(Others.Told told) {
        var names = told.organizations().stream().map(OrganizationSummary::name).toList();
        paragraph(words.say("others.briefing.lead", String.join(", ", names)));
        for (var i = 0; i < names.size(); i++)
            if (!told.holding().get(i)) paragraph(words.say("others.none-of", names.get(i)));
        if (told.corrected()) paragraph(words.say("search.shown-for") + " " + told.shown() + ".");
        if (!told.narrowed().isEmpty()) paragraph(words.say("others.narrowed", String.join(", ", told.narrowed())));
        if (told.partial()) paragraph(words.say("search.partial"));
        if (told.points().isEmpty() && told.alone().isEmpty()) paragraph(words.say("others.nothing"));
        for (var point : told.points()) point(point, told, names);
        for (var alone : told.alone()) {
            heading(2, words.say("others.alone", alone.organization().name()));
            alone.quotes().forEach(this::quote);
        }
        told.silent().forEach(name -> paragraph(words.say("others.silent", name)));
    }

    private void point(Others.Point point, Others.Told told, List<String> names) {
        heading(2, point.heading());
        for (var i = 0; i < names.size(); i++) {
            heading(3, names.get(i));
            var missing = words.say(told.missing(i));
            point.quotes().get(i).ifPresentOrElse(this::quote, () -> paragraph(missing));
        }
    }

    private void quote(Others.Quote quote) {
        blocks.add(new Block.Quote(List.of(block(quote.words())), Attributes.NONE, Position.NONE));
        var more = new ArrayList<String>();
        if (!quote.tie().equals("first")) more.add(words.say("others.tie." + quote.tie()));
        if (quote.cited().effective().isEmpty()) more.add(words.say("others.no-day"));
        var sentence = quote.cited().sentence();
        paragraph(more.isEmpty() ? sentence : sentence + " (" + String.join("; ", more) + ")");
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, plain(text), Attributes.NONE, Position.NONE));
    }

    private void paragraph(String text) {
        blocks.add(block(text));
    }

    private static Block block(String text) {
        return new Block.Paragraph(plain(text), Attributes.NONE, Position.NONE);
    }

    private static List<Inline> plain(String text) {
        return List.of(new Inline.Text(text.replaceAll("\\s+", " ").strip()));
    }
}
