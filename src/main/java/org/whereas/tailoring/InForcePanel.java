package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Reading;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// Before a version is put in force: which blanks and open choices it still has.
@RequestScoped
class InForcePanel implements Panel {

    @Inject
    Worklist worklist;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "step.put-in-force";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> show(Object subject) {
        var gaps = worklist.of((Reading) subject).gaps();
        if (gaps.isEmpty()) return Optional.empty();
        return Optional.of(pages.show("tailoring/gaps", Map.of("gaps", gaps)));
    }
}
