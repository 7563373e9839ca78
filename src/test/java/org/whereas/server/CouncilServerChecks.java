package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;

/// What is made for a council and of its meetings: packets and books.
class CouncilServerChecks implements ServerChecks {

    private static final String SECRET = "Zyzzygy";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("a packet has a report to fill in, the resolution and both exhibits", () -> packet(server)),
                check("a packet for release names nobody and tracks nothing", () -> released(server)),
                check("a meeting is shown in the order of a book, with what is missing", () -> meeting(server)),
                check("the book of a meeting has the adopted texts, indexes and a certificate", () -> book(server)),
                check("a book of drafts is only for who may still read them", () -> left(server)),
                check(
                        "what another organization has not posted gets into no packet and no book",
                        () -> hidden(server)));
    }

    private static String resolution(String number, String more) {
        return "---\ntitle: Resolution " + number + "\nkind: resolution\nnumber: " + number
                + "\nsession: June 2, 2026\n" + more + "\n---\n\nWhereas, it is; and\n\nRESOLVED, that it be.\n";
    }

    private static final String ADOPTED = """
            committee: Budget
            sponsors: [Ana Diaz]
            topics: [training]
            adopted: 2026-06-02
            vote: {ayes: 7, nays: 0}""";

    private static void packet(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var policy = clerk.document(organization, "towing", Clerk.POLICY);
        clerk.save(policy, clerk.tag(policy), clerk.text(policy).replace("told where", "told at once where"));
        clerk.document(organization, "adopting", resolution("R-1", ADOPTED));

        var files = files(server, policy + "/packet?changes=1&resolution=" + organization + "/adopting");

        assertThat(files.keySet())
                .startsWith(
                        "1-staff-report.docx",
                        "2-resolution.docx",
                        "3-exhibit-a-clean.docx",
                        "4-exhibit-b-redline.docx");
        assertThat(main(files, "1-staff-report.docx"))
                .contains("Background", "Analysis", "Fiscal impact", "Recommended action", "w:sdt")
                .contains("Resolution: Resolution R-1", "Exhibit A: Towing", "Exhibit B: Towing");
        assertThat(main(files, "2-resolution.docx")).contains("RESOLVED");
        assertThat(main(files, "3-exhibit-a-clean.docx")).contains("at once").doesNotContain("<w:ins ");
        assertThat(main(files, "4-exhibit-b-redline.docx")).contains("<w:ins ");
        assertThat(files(server, policy + "/packet?changes=none").keySet())
                .doesNotContain("2-resolution.docx", "4-exhibit-b-redline.docx");
        var converter = server.get(policy + "/export?format=pdf").statusCode();
        assertThat(converter).isIn(200, 501);
        assertThat(files.containsKey("packet.pdf")).isEqualTo(converter == 200);
        if (converter == 200)
            assertThat(new String(files.get("packet.pdf"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
    }

    private static void released(Server server) throws Exception {
        var clerk = new Clerk(server);
        var policy = clerk.policy();
        clerk.save(policy, clerk.tag(policy), clerk.text(policy).replace("told where", "told at once where"));

        var usual = files(server, policy + "/packet?changes=1");
        var files = files(server, policy + "/packet?changes=1&copy=release");

        assertThat(everything(usual.get("4-exhibit-b-redline.docx")))
                .contains("Bootstrap administrator", "<w:ins ", policy.substring(7));
        for (var name : List.of("1-staff-report.docx", "3-exhibit-a-clean.docx", "4-exhibit-b-redline.docx"))
            assertThat(everything(files.get(name)))
                    .as(name)
                    .doesNotContain("Bootstrap administrator", "<w:ins ", "<w:del ", policy.substring(7));
        assertThat(main(files, "4-exhibit-b-redline.docx")).contains("<w:u w:val=\"single\"");
        refused(server.get(policy + "/packet?copy=other"), 422, "invalid");
    }

    private static void meeting(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        clerk.document(organization, "ten", resolution("R-10", ADOPTED));
        clerk.document(organization, "nine", resolution("R-9", "committee: Budget"));
        clerk.document(organization, "other", resolution("R-1", ADOPTED).replace("June 2", "May 5"));

        var meeting = json(
                server.get("/api/v1/organizations/" + organization + "/resolutions-book?session=June%202,%202026"));

        assertThat(meeting.getJsonArray("sessions").toString()).contains("June 2, 2026", "May 5, 2026");
        assertThat(meeting.getJsonArray("texts").getValuesAs(JsonObject.class))
                .extracting(it -> it.getString("number"))
                .containsExactly("R-9", "R-10");
        assertThat(meeting.getJsonArray("gaps").getValuesAs(JsonObject.class))
                .extracting(it -> it.getString("address").replaceAll(".*/", "") + " " + it.getString("what"))
                .containsExactlyInAnyOrder("nine vote", "nine adopted", "ten draft");
        assertThat(server.page("/organizations/" + organization + "/resolutions-book?session=June%202,%202026")
                        .body())
                .contains("no vote", "no day of adoption", "Make the book all the same");
    }

    private static void book(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var adopted = clerk.document(organization, "one", resolution("R-1", ADOPTED));
        clerk.post(adopted);
        clerk.save(adopted, clerk.tag(adopted), clerk.text(adopted).replace("that it be", "that it be otherwise"));
        var body = "{\"session\":\"June 2, 2026\",\"clerk\":\"Maria Gomez\",\"title\":\"City Clerk\"}";

        var books = "/api/v1/organizations/" + organization + "/resolutions-book";
        var file = made(server, json(server.postJson(books, body)).getString("job"));
        var wanted = body.replace("}", ",\"copy\":\"release\"}");
        var released = made(server, json(server.postJson(books, wanted)).getString("job"));
        var today = LocalDate.now(ZoneOffset.UTC);
        var days = Stream.of(today.minusDays(1), today)
                .map(it -> it.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US)))
                .toList();

        assertThat(days).anySatisfy(day -> assertThat(everything(file)).contains(day));
        assertThat(everything(file)).contains("dcterms:created", "dc:creator", "docProps/custom.xml");
        assertThat(everything(released))
                .contains("RESOLVED", "Certificate of the clerk")
                .doesNotContain(days)
                .doesNotContain("dcterms:", "dc:creator", "lastModifiedBy", "docProps/custom.xml", "w:rsid")
                .doesNotContain(today.toString(), "Bootstrap administrator");

        assertThat(everything(file))
                .contains("RESOLVED", "that it be.", "Disposition", "Index of subjects", "Index of sponsors")
                .contains(
                        "Certificate of the clerk", "Maria Gomez", "7–0", "Adopted June 2, 2026", "w:evenAndOddHeaders")
                .doesNotContain("otherwise");
        refused(
                server.postJson("/api/v1/organizations/" + organization + "/resolutions-book", "{\"session\":\"x\"}"),
                422,
                "invalid");
    }

    private static void hidden(Server server) throws Exception {
        var clerk = new Clerk(server);
        var theirs = clerk.organization();
        var draft = clerk.document(theirs, "draft", resolution("R-7", ADOPTED).replace("it be", SECRET));
        var name = draft.substring(Clerk.DOCUMENTS.length() + 1);
        var posted = clerk.document(theirs, "posted", Clerk.POLICY);
        clerk.post(posted);
        clerk.save(posted, clerk.tag(posted), clerk.text(posted).replace("with care", "with " + SECRET));
        var newcomer = new Newcomer(server);
        var stranger = newcomer.clerk();
        var own = stranger.document(newcomer.organization(), "own", Clerk.POLICY);
        var postedName = posted.substring(Clerk.DOCUMENTS.length() + 1);
        var outside = stranger.server();

        for (var query : List.of("?resolution=" + name, "?changes=" + name, "?changes=" + postedName + "@2"))
            refused(outside.get(own + "/packet" + query), 404, "not-found");
        refused(outside.get(draft + "/packet"), 404, "not-found");
        for (var document : List.of(name, name + "@1", postedName + "@2"))
            refused(
                    outside.postJson("/api/v1/books", "{\"title\":\"T\",\"documents\":[\"" + document + "\"]}"),
                    404,
                    "not-found");
        var session = "/api/v1/organizations/" + theirs + "/resolutions-book?session=June%202,%202026";
        assertThat(server.get(session).body()).contains("R-7", "June");
        assertThat(outside.get(session).body()).doesNotContain("R-7", "June");
        refused(
                outside.postJson(
                        "/api/v1/organizations/" + theirs + "/resolutions-book", "{\"session\":\"June 2, 2026\"}"),
                422,
                "invalid");
        var file = made(
                outside,
                json(outside.postJson("/api/v1/books", "{\"title\":\"T\",\"documents\":[\"" + postedName + "\"]}"))
                        .getString("job"));
        assertThat(everything(file)).contains("with care").doesNotContain(SECRET);
        var packet = files(outside, own + "/packet?changes=" + postedName);
        packet.keySet().removeIf(it -> !it.endsWith(".docx"));
        assertThat(packet).hasSizeGreaterThanOrEqualTo(3);
        for (var one : packet.values()) assertThat(everything(one)).doesNotContain(SECRET);
    }

    private static void left(Server server) throws Exception {
        var newcomer = new Newcomer(server);
        var drafter = newcomer.clerk();
        var document = drafter.document(newcomer.organization(), "towing", Clerk.POLICY);
        drafter.post(document);
        drafter.save(document, drafter.tag(document), drafter.text(document).replace("with care", "with " + SECRET));
        var body = "{\"title\":\"T\",\"documents\":[\"" + newcomer.organization() + "/towing\"]}";
        var job = json(drafter.server().postJson("/api/v1/books", body)).getString("job");
        assertThat(everything(made(drafter.server(), job))).contains(SECRET);
        var members = "/api/v1/organizations/" + newcomer.organization() + "/members";
        var member = json(server.get(members)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(it -> it.getString("name").equals("Robin"))
                .findFirst()
                .orElseThrow()
                .getInt("id");

        var ended = server.send(server.request(members + "/" + member).DELETE());

        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
        assertThat(drafter.text(document)).contains("with care");
        assertThat(drafter.server().get(job).statusCode()).isEqualTo(200);
        refused(drafter.server().get(job + "/file"), 404, "not-found");
    }

    private static byte[] made(Server server, String job) throws Exception {
        for (var tries = 0; tries < 3000; tries++) {
            var now = json(server.get(job));
            if (now.getString("state").equals("done")) {
                assertThat(now.getInt("failed")).as(now.toString()).isZero();
                return server.client()
                        .send(server.request(job + "/file").build(), BodyHandlers.ofByteArray())
                        .body();
            }
            assertThat(now.getString("state")).as(now.toString()).isIn("waiting", "working");
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("it was never made");
    }

    private static Map<String, byte[]> files(Server server, String address) throws Exception {
        var answer = server.client().send(server.request(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return files(answer.body());
    }

    private static Map<String, byte[]> files(byte[] zipped) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static String main(Map<String, byte[]> files, String name) throws IOException {
        return new String(files(files.get(name)).get("word/document.xml"), StandardCharsets.UTF_8);
    }

    private static String everything(byte[] docx) throws IOException {
        var all = new StringBuilder();
        for (var part : files(docx).values()) all.append(new String(part, StandardCharsets.UTF_8));
        return all.toString();
    }
}
