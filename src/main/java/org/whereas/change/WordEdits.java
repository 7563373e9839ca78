package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import org.whereas.change.WordEdit.Kind;
import org.whereas.text.Inline;

/// Collects edits token by token: runs of the same kind become one, and between kept runs what was
/// taken out stands before what was put in.
final class WordEdits {

    private final List<WordEdit> edits = new ArrayList<>();
    private InlineWriter kept = new InlineWriter();
    private InlineWriter deleted = new InlineWriter();
    private InlineWriter inserted = new InlineWriter();

    void add(Kind kind, Token token) {
        spaces(kind, token);
        core(kind, token);
    }

    /// Words before a word that stayed and has the same space before it: the space is told after them.
    void addBeforeGap(Kind kind, List<Token> words, Token next) {
        spaces(Kind.KEPT, words.getFirst());
        core(kind, words.getFirst());
        for (var word : words.subList(1, words.size())) add(kind, word);
        spaces(kind, next);
    }

    /// The first words of a passage that was written anew; the space before it may have stayed.
    void replaced(Token before, Token after) {
        gap(before, after);
        core(Kind.DELETED, before);
        core(Kind.INSERTED, after);
    }

    /// A word that is in both; its space and its formatting may differ.
    void stayed(Token before, Token after) {
        gap(before, after);
        stayedWithoutGap(before, after);
    }

    /// The same where the space has been told already.
    void stayedWithoutGap(Token before, Token after) {
        if (before.style().equals(after.style())) core(Kind.KEPT, after);
        else {
            core(Kind.DELETED, before);
            core(Kind.INSERTED, after);
        }
    }

    List<WordEdit> written() {
        flushKept();
        flushChanges();
        return List.copyOf(edits);
    }

    private void gap(Token before, Token after) {
        if (before.gap().equals(after.gap())) {
            spaces(Kind.KEPT, after);
            return;
        }
        spaces(Kind.DELETED, before);
        spaces(Kind.INSERTED, after);
    }

    private void spaces(Kind kind, Token token) {
        for (var space : token.gap()) write(kind, new Inline.Text(space.text()), space.style());
    }

    private void core(Kind kind, Token token) {
        write(kind, token.core(), token.style());
    }

    private void write(Kind kind, Inline piece, List<Span> style) {
        if (kind == Kind.KEPT) flushChanges();
        else flushKept();
        switch (kind) {
            case KEPT -> kept.write(piece, style);
            case DELETED -> deleted.write(piece, style);
            case INSERTED -> inserted.write(piece, style);
        }
    }

    private void flushKept() {
        edits.addAll(WordEdit.all(Kind.KEPT, kept.written()));
        kept = new InlineWriter();
    }

    private void flushChanges() {
        edits.addAll(WordEdit.all(Kind.DELETED, deleted.written()));
        edits.addAll(WordEdit.all(Kind.INSERTED, inserted.written()));
        deleted = new InlineWriter();
        inserted = new InlineWriter();
    }
}
