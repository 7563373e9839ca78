package org.whereas.platform;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.whereas.problem.Rfc9457;

/// Completes what `/openapi` says: what the interface is called, and that every operation may be refused in
/// the one shape that refusals have.
public class ApiDescription implements OASFilter {

    private static final String EXAMPLE = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404, \
            "detail": "There is no document named uscm/nothing here, or it is not open to you."}""";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setInfo(OASFactory.createInfo()
                .title("Whereas")
                .version("1")
                .description("Everything that a page can do. What a refusal means, and what to do: /problems"));
        if (description.getPaths() == null) return;
        description.getPaths().getPathItems().values().forEach(ApiDescription::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().values().forEach(ApiDescription::complete);
    }

    private static void complete(Operation operation) {
        if (operation.getResponses() == null) operation.setResponses(OASFactory.createAPIResponses());
        if (operation.getResponses().getDefaultValue() != null) return;
        var shown = OASFactory.createMediaType().example(EXAMPLE);
        var refusal = OASFactory.createAPIResponse()
                .description("A refusal (RFC 9457): type, title, status, detail, and members of its own")
                .content(OASFactory.createContent().addMediaType(Rfc9457.MEDIA_TYPE, shown));
        operation.getResponses().setDefaultValue(refusal);
    }
}
