package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The shelf of kept wordings, by their hashes. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Wordings {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    /// The words of these hashes; of the empty hash none.
    Map<String, String> of(Collection<String> hashes) {
        var words = new HashMap<String, String>();
        words.put("", "");
        for (var some : portions(hashes))
            em.createQuery("select w.hash, w.words from KeptWording w where w.hash in ?1", Object[].class)
                    .setParameter(1, some)
                    .getResultList()
                    .forEach(row -> words.put((String) row[0], (String) row[1]));
        return words;
    }

    /// Keeps what is not kept yet.
    void keep(Map<String, String> wordsByHash) {
        var known = new HashSet<String>();
        for (var some : portions(wordsByHash.keySet()))
            known.addAll(em.createQuery("select w.hash from KeptWording w where w.hash in ?1", String.class)
                    .setParameter(1, some)
                    .getResultList());
        wordsByHash.forEach((hash, words) -> {
            if (!hash.isEmpty() && !known.contains(hash)) em.persist(new KeptWording(hash, words));
        });
    }

    private static List<List<String>> portions(Collection<String> hashes) {
        var all = hashes.stream().filter(h -> !h.isEmpty()).distinct().toList();
        var portions = new ArrayList<List<String>>();
        for (var from = 0; from < all.size(); from += AT_ONCE)
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return portions;
    }
}
