package org.whereas.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// HTML that is safe to show as it is, because a template or the sanitiser made it.
public record Markup(String html) implements Content {

    public static final Markup NONE = new Markup("");

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
