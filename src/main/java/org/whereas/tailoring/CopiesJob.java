package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;
import org.whereas.text.Fields;

/// Makes local copies of many models for one organization, one after another. A model of which the
/// organization has a copy is passed over, so however often it runs, nothing is made twice.
@ApplicationScoped
class CopiesJob implements JobKind {

    private static final int MOST = 200;

    @Inject
    Documents documents;

    @Inject
    Organizations organizations;

    @Inject
    SharedFields shared;

    @Inject
    Copying copying;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Override
    public String name() {
        return "copies";
    }

    /// Asks for copies of these models, with values for the fields that they share; where copies are
    /// being made for the organization already, that is the job.
    JobSummary ask(OrganizationSummary organization, List<String> models, Map<String, String> fields) {
        caller.requireDrafter(organization.id());
        if (models.isEmpty()) throw Problem.Invalid.of("/models", "required").asException();
        if (models.size() > MOST)
            throw Problem.Invalid.of("/models", "copies.many", MOST).asException();
        models.forEach(this::model);
        check(fields);
        var running = jobs.underWay(name(), organization.id());
        if (running.isPresent() && running.get().member() == caller.member()) return running.get();
        if (running.isPresent()) throw new Problem.WrongState("copies-under-way").asException();
        var parameters = Json.createObjectBuilder()
                .add("organization", organization.slug())
                .add("models", Json.createArrayBuilder(models))
                .add("fields", Json.createObjectBuilder(new HashMap<String, Object>(fields)))
                .build();
        var title = Words.ENGLISH.say("copies.job", models.size(), organization.name());
        return jobs.ask(new Jobs.Request(name(), organization.id(), title, parameters));
    }

    @Override
    public List<JobItem> items(JobSummary job) {
        return job.parameters().getJsonArray("models").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(address -> new JobItem(address, model(address).title()))
                .toList();
    }

    @Override
    public void work(JobSummary job, String item) {
        var organization = organizations.known(job.parameters().getString("organization"));
        caller.requireDrafter(organization.id());
        var model = model(item);
        if (shared.copy(model, organization).isPresent()) return;
        var offered = documents.offered(model);
        var values = new HashMap<>(copying.proposals(offered, organization));
        var given = job.parameters().getJsonObject("fields");
        for (var field : Fields.of(offered.text()).entries())
            if (given.containsKey(field.name())) values.put(field.name(), given.getString(field.name()));
        var message = Words.ENGLISH.say("tailoring.copy.message", model.title());
        copying.copy(model, new Copying.Wish(organization, "", values, message));
    }

    @Override
    public String result(JobSummary job) {
        return "/organizations/" + job.parameters().getString("organization");
    }

    private DocumentSummary model(String address) {
        var parts = address.split("/", -1);
        if (parts.length != 2) throw new Problem.NotFound("document", address).asException();
        return documents.readable(parts[0], parts[1]);
    }

    /// A value that no copy could take is refused before anything is made.
    private static void check(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (value == null || value.length() > Fields.LONGEST || value.contains("\n"))
                throw Problem.Invalid.of("/fields/" + name, "too-long", Fields.LONGEST)
                        .asException();
        });
    }
}
