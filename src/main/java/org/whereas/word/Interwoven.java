package org.whereas.word;

import static org.whereas.change.WordEdit.Kind.DELETED;
import static org.whereas.change.WordEdit.Kind.INSERTED;
import static org.whereas.change.WordEdit.Kind.KEPT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.whereas.change.WordEdit;
import org.whereas.change.WordEdit.Kind;
import org.whereas.text.Inline;

/// Two paragraphs as one: what both have once, what only one has beside it. Kept and deleted atoms are exactly those of
/// the older one, kept and inserted ones exactly those of the newer: where the two do not look the same, nothing is
/// kept.
final class Interwoven {

    private final Cursor from;
    private final Cursor to;
    private final BiPredicate<Atom.Whole, Atom.Whole> same;
    private final List<Thread> threads = new ArrayList<>();

    /// @param was how a whole thing that was kept looked before
    record Thread(Kind kind, Atom atom, Atom was) {}

    private Interwoven(List<Atom> from, List<Atom> to, BiPredicate<Atom.Whole, Atom.Whole> same) {
        this.from = new Cursor(from);
        this.to = new Cursor(to);
        this.same = same;
    }

    /// `same` tells whether two whole things of one name can stand for each other.
    static List<Thread> of(List<Atom> from, List<Atom> to, BiPredicate<Atom.Whole, Atom.Whole> same) {
        var woven = new Interwoven(from, to, same);
        for (var edit : WordEdit.between(Atom.inlines(from), Atom.inlines(to))) {
            for (var inline : edit.content()) woven.add(edit.kind(), inline);
        }
        return woven.threads;
    }

    /// All atoms of one paragraph, as one kind.
    static List<Thread> all(Kind kind, List<Atom> atoms) {
        return atoms.stream().map(atom -> new Thread(kind, atom, atom)).toList();
    }

    private void add(Kind kind, Inline inline) {
        int length = inline instanceof Inline.Text(var text) ? text.length() : 0;
        if (length == 0) whole(kind);
        else if (kind == KEPT) kept(length);
        else if (kind == DELETED) from.take(length).forEach(atom -> threads.add(new Thread(DELETED, atom, atom)));
        else to.take(length).forEach(atom -> threads.add(new Thread(INSERTED, atom, atom)));
    }

    private void whole(Kind kind) {
        var was = kind == INSERTED ? null : from.whole();
        var is = kind == DELETED ? null : to.whole();
        if (was != null && is != null && was.link().equals(is.link()) && same.test(was, is)) {
            threads.add(new Thread(KEPT, is, was));
            return;
        }
        if (was != null) threads.add(new Thread(DELETED, was, was));
        if (is != null) threads.add(new Thread(INSERTED, is, is));
    }

    /// Words that both have; those set differently go and come again.
    private void kept(int length) {
        for (int left = length; left > 0; ) {
            int step = Math.min(left, Math.min(from.room(), to.room()));
            var was = from.take(step).getFirst();
            var is = to.take(step).getFirst();
            if (is.looksLike(was)) threads.add(new Thread(KEPT, is, was));
            else {
                threads.add(new Thread(DELETED, was, was));
                threads.add(new Thread(INSERTED, is, is));
            }
            left -= step;
        }
    }

    /// A place among atoms.
    private static final class Cursor {

        private final List<Atom> atoms;
        private int at;
        private int offset;

        Cursor(List<Atom> atoms) {
            this.atoms = atoms;
        }

        /// How many characters the words here still have.
        int room() {
            return words().text().length() - offset;
        }

        Atom.Whole whole() {
            return (Atom.Whole) atoms.get(at++);
        }

        List<Atom.Words> take(int length) {
            var taken = new ArrayList<Atom.Words>();
            for (int left = length; left > 0; ) {
                int step = Math.min(left, room());
                taken.add(words().part(offset, offset + step));
                left -= step;
                offset += step;
                if (room() > 0) continue;
                at++;
                offset = 0;
            }
            return taken;
        }

        private Atom.Words words() {
            return (Atom.Words) atoms.get(at);
        }
    }
}
