package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;

/// Takes updates into many copies, one after another: those of an organization, or those of one model
/// wherever the caller drafts. A copy in which a clause waits for a person stays as it is and is told.
@ApplicationScoped
public class UpdateJob implements JobKind {

    private static final String NAME = "updates";

    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    Documents documents;

    @Inject
    Organizations organizations;

    @Inject
    Inbox inbox;

    @Inject
    Updates updates;

    @Inject
    UpdateNotes notes;

    @Inject
    TakingIn taking;

    @Inject
    Caller caller;

    /// Asks for it for copies of an organization; `chosen` are their ids, none for all that wait.
    JobSummary ask(OrganizationSummary organization, Set<Long> chosen, String title) {
        var ids = Json.createArrayBuilder();
        chosen.stream().sorted().forEach(ids::add);
        var parameters = Json.createObjectBuilder().add("copies", ids).build();
        return jobs.ask(new Jobs.Request(NAME, organization.id(), title, parameters));
    }

    /// For how many copies of a model that the caller may write an update waits in an inbox.
    int behind(DocumentSummary model) {
        return caller.signedIn() ? ofModel(model.id()).size() : 0;
    }

    /// Asks for it for every copy of a model in the organizations where the caller drafts; refused where there is none.
    JobSummary ask(DocumentSummary model) {
        var count = behind(model);
        if (count == 0) throw Updates.nothing();
        var title = Words.ENGLISH.say("update.job-model", model.title(), model.inForce(), count);
        var parameters = Json.createObjectBuilder().add("model", model.id()).build();
        return jobs.ask(new Jobs.Request(NAME, 0, title, parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    /// Few enough that nobody who works on one of these copies waits for it.
    @Override
    public int together() {
        return 20;
    }

    /// A copy takes in what another one has in force, which no update changes.
    @Override
    public boolean isParallel() {
        return true;
    }

    @Override
    public List<JobItem> items(JobSummary job) {
        var model = job.parameters().getJsonNumber("model");
        return model == null ? ofOrganization(job) : ofModel(model.longValue());
    }

    private List<JobItem> ofOrganization(JobSummary job) {
        var chosen = job.parameters().getJsonArray("copies").stream()
                .map(id -> Long.valueOf(id.toString()))
                .collect(Collectors.toSet());
        return items(inbox.waiting(job.organization()).stream()
                .filter(it -> chosen.isEmpty() || chosen.contains(it.copy().id())));
    }

    private List<JobItem> ofModel(long model) {
        var own = caller.organizations().stream().filter(caller::drafts).collect(Collectors.toSet());
        return items(inbox.waiting(model, own).stream());
    }

    private static List<JobItem> items(Stream<Inbox.Entry> entries) {
        return entries.map(Inbox.Entry::copy).map(UpdateJob::item).toList();
    }

    private static JobItem item(DocumentSummary copy) {
        return new JobItem(String.valueOf(copy.id()), copy.title() + " (" + copy.address() + ")");
    }

    @Override
    public void work(JobSummary job, String item) {
        var copy = documents
                .readable(Long.parseLong(item))
                .orElseThrow(() -> new Problem.NotFound("document", item).asException());
        caller.require(Action.WRITE, copy.organization().id(), copy.stands());
        updates.inForce(copy)
                .filter(update -> notes.answer(copy.id(), update.to()).isEmpty())
                .ifPresent(update -> taking.takeIn(update, Map.of(), copy.newest(), ""));
        forget();
    }

    /// What the copies before have loaded is not looked through again for each copy that follows.
    private void forget() {
        em.flush();
        em.clear();
    }

    @Override
    public String result(JobSummary job) {
        if (job.organization() == 0) return "";
        return "/organizations/" + organizations.of(job.organization()).slug() + "/updates";
    }
}
