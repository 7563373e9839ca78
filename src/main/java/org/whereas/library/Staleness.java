package org.whereas.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.problem.Problem;
import org.whereas.text.Markdown;

/// What is answered when a save rests on a version that is no longer the newest: both texts,
/// their base, and what a merge of the two would be. Nothing is saved and nothing that was
/// typed is lost.
final class Staleness {

    private Staleness() {}

    static RuntimeException refusal(Documents documents, Reading newest, Editor.Change change) {
        var known = change.base() > 0 && change.base() < newest.revision().number();
        var base = known ? documents.version(newest.summary(), change.base()) : newest;
        var yours = Texts.parse(change.markdown());
        var members = new LinkedHashMap<String, Object>();
        members.put("revision", newest.revision().number());
        members.put("etag", newest.tag());
        members.put("base", base.markdown());
        members.put("theirs", newest.markdown());
        members.put("yours", change.markdown());
        describe(members, Merge.of(base.text(), yours, newest.text()), Markdown.write(yours), newest.markdown());
        return new Problem.Stale(String.valueOf(newest.revision().number()), members).asException();
    }

    private static void describe(Map<String, Object> members, Merge merge, String yours, String theirs) {
        switch (merge) {
            case Merge.Unchanged _ -> {
                members.put("merge", yours);
                members.put("clashes", List.of());
            }
            case Merge.Clean clean -> {
                members.put("merge", Markdown.write(clean.document()));
                members.put("clashes", List.of());
            }
            case Merge.Conflicting asked -> {
                members.put("merge", Markdown.write(asked.partial()));
                members.put(
                        "clashes",
                        asked.clashes().stream().map(Staleness::clash).toList());
            }
        }
    }

    private static Map<String, Object> clash(Clash clash) {
        var map = new LinkedHashMap<String, Object>();
        map.put("clause", clash.id());
        map.put("base", clash.base());
        map.put("yours", clash.local());
        map.put("theirs", clash.model());
        return map;
    }
}
