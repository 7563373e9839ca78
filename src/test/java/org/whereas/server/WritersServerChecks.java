package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.etag;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.library.Writer;

/// Two to twenty writers save one document at the same time, each on the version they read. A save that
/// changes nothing any more is answered with the version that has it all; one that waited too long for the others
/// is sent again. `-Dtrials` for more.
class WritersServerChecks implements ServerChecks {

    private static final int TRIALS = Math.max(1, Integer.getInteger("trials", 1_500) / 100);

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(check("many writers on one document lose nothing", () -> {
            for (var trial = 0; trial < TRIALS; trial++) run(server, trial);
        }));
    }

    private record Acknowledged(int revision, String text, Set<String> added, Set<String> removed) {}

    private static void run(Server server, int trial) throws Exception {
        var clerk = new Clerk(server);
        var document = clerk.document(clerk.organization(), "writers", Writer.begin(trial));
        var writers = 2 + new Random(trial).nextInt(19);
        var saved = ConcurrentHashMap.<Acknowledged>newKeySet();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var all = new ArrayList<Callable<Void>>();
            for (var w = 0; w < writers; w++) {
                var writer = new Writer(trial * 31L + w, "w" + w);
                all.add(() -> {
                    for (var i = 0; i < 2; i++) saved.add(written(clerk, document, writer));
                    return null;
                });
            }
            for (var done : threads.invokeAll(all)) done.get();
        }

        var versions = saved.stream().map(Acknowledged::revision).distinct().count();
        assertThat(json(server.get(document + "/revisions")).getInt("total")).isEqualTo(1 + (int) versions);
        var expected = new HashSet<String>();
        for (var one : saved) {
            expected.addAll(one.added());
            assertThat(Writer.words(server.get(document + "/revisions/" + one.revision() + "/text")
                            .body()))
                    .isEqualTo(Writer.words(one.text()));
        }
        saved.forEach(one -> expected.removeAll(one.removed()));
        assertThat(Writer.words(clerk.text(document))).containsAll(expected);
    }

    private static Acknowledged written(Clerk clerk, String document, Writer writer) {
        var read = clerk.server().get(document + "/text");
        var edit = writer.edit(read.body());
        var text = edit.text();
        var tag = etag(read);
        for (; ; ) {
            var answer = clerk.save(document, tag, text);
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isPresent()) continue;
            var body = json(answer);
            if (answer.statusCode() == 200)
                return new Acknowledged(body.getInt("revision"), text, edit.added(), edit.removed());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
            text = merged(body);
            tag = "\"" + body.getString("etag") + "\"";
        }
    }

    /// What the answer offers, with both wordings where the same words were changed.
    private static String merged(JsonObject stale) {
        var merge = stale.getString("merge");
        var more = new StringBuilder();
        for (var clash : stale.getJsonArray("clashes").getValuesAs(JsonObject.class))
            for (var side : List.of("yours", "theirs"))
                if (!clash.getString(side).isEmpty())
                    more.append('\n').append(clash.getString(side)).append('\n');
        return merge + more;
    }
}
