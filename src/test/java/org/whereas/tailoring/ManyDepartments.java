package org.whereas.tailoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.whereas.library.Sha256;
import org.whereas.membership.Seals;
import org.whereas.platform.DemoTexts;

/// Fills a database with many departments that have a copy of each of 28 models in three versions, going around HTTP:
/// `ManyDepartments JDBC-URL DEPARTMENTS [fed]`, while no server runs on it, after `./whereas demo` made the league.
///
/// It writes the rows that saves and status moves write, with the same texts, figures and seals. Left out are the rows
/// of the record about people and organizations, who have no sign-in either but for a token; and, unless `fed`, those
/// of
/// the change feed, without which the search index does not know of these copies.
final class ManyDepartments {

    private static final int MODELS = Integer.getInteger("bench.models", 28);
    private static final int AT_ONCE = 10;
    private static final int TOLD = 200;

    /// So many departments have somebody with a token of their own; somebody else drafts in all of them.
    private static final int PEOPLE = 200;

    private final BenchRows rows;
    private final List<BenchModel> models;
    private final List<List<BenchTexts.Variant>> variants;
    private final Set<String> kept = new HashSet<>();
    private final boolean feeds;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    private long fed;
    private long deeds;
    private String seal;

    private ManyDepartments(BenchRows rows, boolean feeds) throws SQLException {
        this.rows = rows;
        this.feeds = feeds;
        models = BenchModel.of(rows, "benchdemo-league").stream().limit(MODELS).toList();
        variants = models.parallelStream()
                .map(model -> BenchTexts.of(model.texts()))
                .toList();
        for (var row : rows.all("select hash from kept_wording")) kept.add((String) row[0]);
        fed = rows.number("select n from feed_counter where id = 1");
        deeds = rows.number("select n from audit_counter where id = 1");
        seal = (String) rows.all("select seal from audit_counter where id = 1").getFirst()[0];
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        var begun = System.nanoTime();
        var departments = Integer.parseInt(arguments[1]);
        try (var connection = DriverManager.getConnection(arguments[0])) {
            connection.setAutoCommit(false);
            var many = new ManyDepartments(
                    new BenchRows(connection), List.of(arguments).contains("fed"));
            System.out.printf("The texts are made after %.0f s%n", seconds(begun));
            for (var n = 1; n <= departments; n++) {
                many.department(n);
                if (n % AT_ONCE == 0) many.rows.commit();
                if (n % TOLD == 0) System.out.printf("%d departments after %.0f s%n", n, seconds(begun));
            }
            many.end();
            many.tell(departments);
            System.out.printf(
                    "%d departments with %d copies each are in after %.0f s%n",
                    departments, many.models.size(), seconds(begun));
        }
        System.out.printf("and the database is closed after %.0f s%n", seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Tells the script that asks for pages what there is.
    private void tell(int departments) throws IOException {
        var model = models.getLast();
        var moved =
                models.stream().filter(m -> m.texts().size() > 1).findFirst().orElseThrow();
        var slugs = models.stream().map(BenchModel::slug).toList();
        Files.writeString(Path.of("target", "bench-tailoring.json"), """
                {"departments":%d,"copies":%d,"models":["%s"],"model":"%s","clause":"%s","moved":"%s","fed":%b}
                """.formatted(
                        departments,
                        departments * models.size(),
                        String.join("\",\"", slugs),
                        model.slug(),
                        BenchTexts.worded(model.texts().values().iterator().next()),
                        moved.slug(),
                        feeds));
    }

    private void end() throws SQLException {
        rows.end(
                "update feed_counter set n = " + fed + " where id = 1",
                "update audit_counter set n = " + deeds + ", seal = '" + seal + "' where id = 1");
    }

    private void department(int n) throws SQLException {
        var id = rows.id("organization");
        var slug = "bench-pd-" + n;
        var city = DemoTexts.city(n);
        rows.add(
                "organization",
                "id, version, slug, name, kind, state, officers, description, shipped, created",
                id,
                1,
                slug,
                city + " Police Department",
                "department",
                "IL",
                String.valueOf(10 + n % 700),
                "",
                false,
                at);
        if (n == 1) person(2, "Robin of the league", "whereas_bench_league");
        if (n <= PEOPLE) person(rows.id("member"), "Clerk " + n, "whereas_bench_" + n);
        if (n <= PEOPLE) joins(last, id);
        joins(2, id);
        for (var m = 0; m < models.size(); m++)
            copy(new Owner(id, slug, city, n), models.get(m), variants.get(m).get((n * 7 + m) % BenchTexts.VARIANTS));
    }

    private long last;

    private void person(long id, String name, String token) throws SQLException {
        last = id;
        rows.add(
                "member",
                "id, version, name, email, password, disabled, site_administrator, created",
                id,
                1,
                name,
                token + "@example.org",
                null,
                false,
                false,
                at);
        rows.add(
                "api_token",
                "id, version, hash, member_id, name, scopes, created, expires",
                rows.id("api_token"),
                1,
                Sha256.of(token),
                id,
                "bench",
                "read draft approve",
                at,
                at.plus(Duration.ofDays(30)));
    }

    private void joins(long member, long organization) throws SQLException {
        rows.add(
                "membership",
                "id, version, member_id, organization_id, role, created",
                rows.id("membership"),
                1,
                member,
                organization,
                "drafter",
                at);
    }

    private record Owner(long id, String slug, String city, int n) {
        String own(String text) {
            return text.replace(BenchTexts.CITY, city).replace(BenchTexts.NUMBER, String.valueOf(n));
        }
    }

    private void copy(Owner owner, BenchModel model, BenchTexts.Variant variant) throws SQLException {
        var id = rows.id("document");
        document(id, owner, model, variant);
        rows.add("used_ids", "document, ids", id, variant.usedIds());
        for (var number = 1; number <= variant.versions().size(); number++) {
            var version = variant.versions().get(number - 1);
            revision(id, number, owner, model, version);
            if (isKept(variant, number)) figures(id, number, version);
            told(owner, model.slug(), number == 1 ? "copy-made" : "text-saved", number, id, "TEXT");
        }
        meetings(id, variant);
        wordings(id, owner, variant);
        var turn = 1;
        for (var status : List.of("in-review", "approved", "in-force")) {
            posting(id, turn++, variant.inForce(), status);
            told(owner, model.slug(), "status-moved", variant.inForce(), id, "STATUS");
        }
    }

    private void document(long id, Owner owner, BenchModel model, BenchTexts.Variant variant) throws SQLException {
        var newest = variant.versions().size();
        var status = newest == variant.inForce() ? "in-force" : "draft";
        var values = new ArrayList<Object>(List.of(id, 1, owner.id(), "local-policy"));
        values.addAll(model.row());
        values.addAll(List.of(status, newest, variant.inForce(), variant.inForce(), model.root(), model.id()));
        values.addAll(List.of(variant.versions().getLast().rests(), at, at, "local-policy"));
        values.addAll(model.row().subList(1, model.row().size()));
        values.addAll(List.of("in-force", at));
        rows.add("document", """
                id, version, organization, kind, slug, title, summary, topics, source, language, held, status, number,
                posted, in_force, root, origin, origin_number, created, changed, open_kind, open_title, open_summary,
                open_topics, open_source, open_language, open_held, open_status, open_changed""", values.toArray());
    }

    private void revision(long document, int number, Owner owner, BenchModel model, BenchTexts.Version version)
            throws SQLException {
        var markdown = owner.own(version.markdown());
        var second = number == 1 ? version.rests() : version.takenIn();
        rows.add(
                "revision",
                "id, document, number, parent, second_parent, sha256, author, author_name, message, markdown, at",
                rows.id("revision"),
                document,
                number,
                number - 1,
                second == 0 ? 0L : model.rows().get(second),
                Sha256.of(markdown),
                1L,
                "Bootstrap administrator",
                "",
                markdown,
                at);
    }

    private static boolean isKept(BenchTexts.Variant variant, int number) {
        return number == variant.inForce() || number == variant.versions().size();
    }

    private void meetings(long document, BenchTexts.Variant variant) throws SQLException {
        var met = new TreeMap<Integer, Map<List<String>, String>>();
        for (var number = 1; number <= variant.versions().size(); number++) {
            var pairs = variant.versions().get(number - 1).meetings();
            met.put(number, pairs.stream().collect(Collectors.toMap(pair -> pair, pair -> "")));
        }
        for (var span : BenchSpans.of(met)) {
            var pair = span.key();
            rows.add(
                    "meeting",
                    "document, clause, recommendation, since, until",
                    document,
                    pair.get(0),
                    pair.get(1),
                    span.since(),
                    span.until());
        }
    }

    private void wordings(long document, Owner owner, BenchTexts.Variant variant) throws SQLException {
        var said = new TreeMap<Integer, Map<String, String>>();
        for (var number = 1; number <= variant.versions().size(); number++)
            if (isKept(variant, number))
                said.put(
                        number, hashes(owner, variant.versions().get(number - 1).wordings()));
        for (var span : BenchSpans.of(said))
            rows.add(
                    "clause_wording",
                    "document, clause, hash, since, until",
                    document,
                    span.key(),
                    span.value(),
                    span.since(),
                    span.until());
    }

    private Map<String, String> hashes(Owner owner, Map<String, String> wordings) throws SQLException {
        var hashes = new HashMap<String, String>();
        for (var said : wordings.entrySet()) {
            var words = owner.own(said.getValue());
            var hash = Drifts.hash(words);
            hashes.put(said.getKey(), hash);
            if (!hash.isEmpty() && kept.add(hash))
                rows.add("kept_wording", "id, hash, words", rows.id("kept_wording"), hash, words);
        }
        return hashes;
    }

    private void figures(long document, int number, BenchTexts.Version version) throws SQLException {
        var drift = version.drift();
        rows.add(
                "drift",
                "document, number, rests, adapted, added, left_out, words, lost",
                document,
                number,
                version.rests(),
                drift.adapted(),
                drift.added(),
                drift.leftOut(),
                drift.words(),
                drift.lost());
        for (var clause : version.departed())
            rows.add("departed", "document, number, clause", document, number, clause);
    }

    private void posting(long document, int turn, int number, String status) throws SQLException {
        rows.add(
                "posting",
                "id, document, number, status, open, grade, why, author, at, turn, author_name",
                rows.id("posting"),
                document,
                number,
                status,
                status.equals("in-force"),
                "",
                "",
                1L,
                at,
                turn,
                "Bootstrap administrator");
    }

    /// Enters what was done into the change feed and the record.
    private void told(Owner owner, String slug, String act, int number, long document, String kind)
            throws SQLException {
        if (feeds) rows.add("feed", "n, kind, document, organization, at", ++fed, kind, document, owner.id(), at);
        var before = seal;
        var subject = owner.slug() + "/" + slug;
        seal = Seals.next(before, ++deeds, now, act, owner.id(), subject, number);
        rows.add(
                "audit",
                "n, at, member, name, address, act, organization, subject, number, details, before_seal, seal",
                deeds,
                at,
                1L,
                "Bootstrap administrator",
                "",
                act,
                owner.id(),
                subject,
                number,
                "",
                before,
                seal);
    }
}
