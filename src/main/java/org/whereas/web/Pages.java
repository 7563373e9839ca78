package org.whereas.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.whereas.problem.ProblemPage;
import org.whereas.problem.Rfc9457;
import org.whereas.problem.Words;

/// Renders the templates of `src/main/jte`, each with the [Page] that the shell needs.
@RequestScoped
public class Pages implements ProblemPage {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());

    @Inject
    HttpServletRequest request;

    @Inject
    Assets assets;

    @Inject
    FormToken formToken;

    @Inject
    Instance<Visitor> visitor;

    /// The page of a template such as `library/document`; `model` are its parameters, `page` is added.
    public String show(String template, Map<String, Object> model) {
        var parameters = new HashMap<>(model);
        parameters.put("page", page());
        var output = new StringOutput();
        ENGINE.render(template + ".jte", parameters, output);
        return output.toString();
    }

    @Override
    public String show(Rfc9457 refusal, String path) {
        return show("web/problem", Map.of("refusal", refusal));
    }

    @Override
    public Words words() {
        return Words.ENGLISH;
    }

    /// What the templates of this request are given as `page`.
    public Page page() {
        var query = request.getParameter("q");
        var who = visitor.isResolvable() ? visitor.get() : null;
        return new Page(
                words(),
                request.getRequestURI(),
                who != null && who.signedIn(),
                who == null ? "" : who.name(),
                formToken.value(),
                assets,
                query == null || query.length() > 256 ? "" : query);
    }
}
