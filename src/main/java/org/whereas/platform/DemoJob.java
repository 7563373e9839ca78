package org.whereas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Moving;
import org.whereas.library.Reading;
import org.whereas.library.StatusMove;
import org.whereas.membership.Acting;
import org.whereas.membership.Founding;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Status;
import org.whereas.problem.Words;
import org.whereas.tailoring.Copying;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.web.Listing;

/// Fills an installation with something to click through: a league with models of its own, made from
/// the shipped ones, departments with copies that they have tailored, and at last two models that move
/// on, so that updates wait.
@ApplicationScoped
public class DemoJob implements JobKind {

    private static final String NAME = "demo";
    private static final String LEAGUE = "league";
    private static final String NEWS = "news";

    @Inject
    Jobs jobs;

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    @Inject
    Organizations organizations;

    @Inject
    Founding founding;

    @Inject
    Acting acting;

    @Inject
    Copying copying;

    @Inject
    Editor editor;

    @Inject
    Moving moving;

    /// Asks for so many departments; `stem` begins the addresses of all that is made.
    JobSummary ask(String stem, int departments) {
        var parameters = Json.createObjectBuilder()
                .add("stem", stem)
                .add("departments", departments)
                .build();
        return jobs.ask(new Jobs.Request(NAME, 0, Words.ENGLISH.say("demo.job", departments), parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<JobItem> items(JobSummary job) {
        var items = new ArrayList<JobItem>();
        items.add(new JobItem(LEAGUE, stem(job) + "-" + LEAGUE));
        for (var n = 1; n <= job.parameters().getInt("departments"); n++)
            items.add(new JobItem(String.valueOf(n), DemoNames.slug(stem(job), n)));
        items.add(new JobItem(NEWS, Words.ENGLISH.say("demo.news")));
        return items;
    }

    @Override
    public void work(JobSummary job, String item) {
        switch (item) {
            case LEAGUE -> league(job);
            case NEWS -> news(job);
            default -> department(job, Integer.parseInt(item));
        }
    }

    private void league(JobSummary job) {
        var league = founded(job, stem(job) + "-" + LEAGUE, Words.ENGLISH.say("demo.league"), LEAGUE);
        var models = catalogue
                .list(
                        new Catalogue.Filter("model-policy", "uscm", "", "", "", "title", 0),
                        new Listing.Asked(1, Listing.LARGEST))
                .items();
        for (var model : models) {
            var copy = copying.copy(model, new Copying.Wish(league, "", Map.of(), ""))
                    .reading();
            var text = copy.text().withFront(copy.text().front().with("model-policy", "kind"));
            issue(saved(copy, text, "").summary(), "", "");
        }
    }

    private void department(JobSummary job, int n) {
        var name = DemoNames.department(n);
        var department = founding.found(
                DemoNames.slug(stem(job), n),
                name,
                "department",
                DemoNames.state(n),
                String.valueOf(DemoNames.population(n)),
                String.valueOf(DemoNames.officers(n)));
        acting.as(job.member(), job.scope());
        var league = organizations.known(stem(job) + "-" + LEAGUE);
        var nth = 0;
        for (var model : models(league)) {
            var edits = new DemoEdits(n * 1_000L + nth++);
            var values = edits.values(documents.offered(model).text(), name, DemoNames.city(n));
            var copy = copying.copy(model, new Copying.Wish(department, "", values, ""))
                    .reading();
            var chosen = saved(copy, edits.chosen(copy.text()), Words.ENGLISH.say("demo.chosen"));
            var adapted =
                    saved(chosen, edits.adapted(chosen.text(), 1 + (n + nth) % 6), Words.ENGLISH.say("demo.adapted"));
            if (nth == 1) issue(adapted.summary(), "", "");
        }
    }

    /// Two models move on: one gains sentences, the other is worded anew where departments like to word
    /// it themselves.
    private void news(JobSummary job) {
        var models = models(organizations.known(stem(job) + "-" + LEAGUE));
        var edits = new DemoEdits(1);
        for (var i = 0; i < Math.min(2, models.size()); i++) {
            var newest = documents.read(models.get(i));
            var next = saved(newest, edits.adapted(newest.text(), 3 + 5 * i), Words.ENGLISH.say("demo.news"));
            issue(next.summary(), i == 0 ? "urgent" : "substantive", Words.ENGLISH.say("demo.why"));
        }
    }

    private OrganizationSummary founded(JobSummary job, String slug, String name, String kind) {
        var organization = founding.found(slug, name, kind, "IL", "", "");
        acting.as(job.member(), job.scope());
        return organization;
    }

    private List<DocumentSummary> models(OrganizationSummary league) {
        return catalogue
                .list(Catalogue.Filter.of(league.slug(), "title"), new Listing.Asked(1, Listing.LARGEST))
                .items();
    }

    private Reading saved(Reading before, Document text, String message) {
        var change = new Editor.Change(Markdown.write(text), before.revision().number(), message);
        return editor.save(before.summary(), change).reading();
    }

    private void issue(DocumentSummary document, String grade, String why) {
        var now = document;
        for (var status : List.of(Status.IN_REVIEW, Status.APPROVED, Status.IN_FORCE)) {
            var last = status == Status.IN_FORCE;
            now = moving.move(
                    now,
                    new StatusMove(status, now.newest(), last ? true : null, last ? grade : "", last ? why : "", null));
        }
    }

    private static String stem(JobSummary job) {
        return job.parameters().getString("stem");
    }
}
