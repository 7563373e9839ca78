package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;

/// What the caller looked for lately, for nobody else. Nothing is kept of visitors. Runs inside its caller's
/// transaction.
@ApplicationScoped
class RecentSearches {

    /// How many are kept for each person; older ones are forgotten.
    static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// The words, the latest first; none for a visitor.
    List<String> all() {
        if (!caller.signedIn()) return List.of();
        return em
                .createQuery(
                        "select r.words from RecentSearch r where r.member = ?1 order by r.at desc, r.id desc",
                        String.class)
                .setParameter(1, caller.member())
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }

    /// Remembers what the caller looks for, in the place of the same words before.
    void note(String typed) {
        var words = typed.strip();
        if (!caller.signedIn() || words.isEmpty() || words.length() > Question.LONGEST) return;
        var before = all();
        if (!before.isEmpty() && before.getFirst().equals(words)) return;
        forget(words);
        before.stream().filter(w -> !w.equals(words)).skip(MOST - 1L).forEach(this::forget);
        em.persist(new RecentSearch(caller.member(), words, clock.instant()));
    }

    /// Forgets all that the caller looked for.
    void clear() {
        caller.require(Action.CHANGE_OWN_ACCOUNT);
        em.createQuery("delete from RecentSearch r where r.member = ?1")
                .setParameter(1, caller.member())
                .executeUpdate();
        audit.enter(Deed.SEARCHES_FORGOTTEN, 0, "", "");
    }

    /// Those in which what is typed begins a word; all of them where nothing is typed yet.
    List<String> beginning(String typed, int most) {
        var wanted = " " + String.join(" ", Analysis.words(typed));
        return all().stream()
                .filter(w -> typed.isBlank() || matches(w, typed, wanted))
                .limit(most)
                .toList();
    }

    private static boolean matches(String words, String typed, String wanted) {
        if (words.toLowerCase(Locale.ROOT).startsWith(typed.strip().toLowerCase(Locale.ROOT))) return true;
        return !wanted.isBlank() && (" " + String.join(" ", Analysis.words(words))).contains(wanted);
    }

    private void forget(String words) {
        em.createQuery("delete from RecentSearch r where r.member = ?1 and r.words = ?2")
                .setParameter(1, caller.member())
                .setParameter(2, words)
                .executeUpdate();
    }
}
