package org.whereas.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.Shipped;
import org.whereas.membership.Organizations;
import org.whereas.text.FrontMatter;

/// Loads `model-policies/` as it was built into the WAR: the organizations, then each file in a transaction of
/// its own.
@ApplicationScoped
public class ShippedLibrary {

    private static final Logger LOG = Logger.getLogger(ShippedLibrary.class.getName());

    @Inject
    Shipped shipped;

    @Inject
    Organizations organizations;

    @Resource
    UserTransaction transaction;

    @ActivateRequestContext
    public void load(PackedFiles files) {
        inTransaction("organizations", () -> loadOrganizations(files.read("organizations.yaml")));
        for (var path : inOrder(files)) inTransaction(path, () -> loadDocument(path, files.read(path)));
    }

    /// What states recommendations comes before what carries them out: a model that is loaded
    /// with them rests on what they say now.
    private static List<String> inOrder(PackedFiles files) {
        return files.documents().stream()
                .sorted(Comparator.comparing(path -> !files.read(path).contains(" rec=\"")))
                .toList();
    }

    private void loadDocument(String path, String markdown) {
        if (shipped.load(path, markdown) == Shipped.Outcome.WAITING)
            LOG.log(Level.WARNING, "{0} and its document were both changed; the document stays as it is", path);
    }

    private void loadOrganizations(String yaml) {
        for (var entry : (List<?>) FrontMatter.read(yaml).values().get("organizations")) {
            var organization = (Map<?, ?>) entry;
            organizations.ship(
                    text(organization, "slug"),
                    text(organization, "name"),
                    text(organization, "kind"),
                    text(organization, "state"),
                    text(organization, "description"));
        }
    }

    private void inTransaction(String what, Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (Exception failed) {
            rollBack(failed);
            throw new IllegalStateException("The shipped library could not be loaded: " + what, failed);
        }
    }

    private void rollBack(Exception failed) {
        try {
            transaction.rollback();
        } catch (Exception notBegun) {
            failed.addSuppressed(notBegun);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return map.containsKey(key) ? String.valueOf(map.get(key)) : "";
    }
}
