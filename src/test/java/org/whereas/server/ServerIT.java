package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whereas.membership.MembershipServerChecks;
import org.whereas.membership.RightsServerChecks;
import org.whereas.web.WebServerChecks;

/// Puts the very WAR that ships on a server, once, and runs every feature's checks against it as a
/// client does.
@ExtendWith(ArquillianExtension.class)
class ServerIT {

    private static final String ALL = ".*";

    /// Which features are checked, for whoever works on one: `-Dchecks='Audit.*|Status.*'`.
    private static final String WANTED = System.getProperty("checks", ALL);

    private static final List<ServerChecks> CHECKS = List.of(
            new PlatformServerChecks(),
            new MembershipServerChecks(),
            new RightsServerChecks(),
            new AuditServerChecks(),
            new StatusServerChecks(),
            new HiddenServerChecks(),
            new OrganizationServerChecks(),
            new ApiServerChecks(),
            new WebServerChecks(),
            new LibraryServerChecks(),
            new ImportServerChecks(),
            new NumbersServerChecks(),
            new ChecksServerChecks(),
            new TailoringServerChecks(),
            new FollowingServerChecks(),
            new AnswersServerChecks(),
            new JobServerChecks(),
            new DeviationsServerChecks(),
            new CounselServerChecks(),
            new ResolutionServerChecks(),
            new UpdateServerChecks(),
            new DecidedUpdateServerChecks(),
            new InboxServerChecks(),
            new UpdateJobServerChecks(),
            new FamilyServerChecks(),
            new ReviewsServerChecks(),
            new WritersServerChecks(),
            new AlignmentServerChecks(),
            new CoverageServerChecks(),
            new ExportServerChecks(),
            new ReturnsServerChecks(),
            new WordServerChecks(),
            new ArchiveServerChecks(),
            new CouncilServerChecks(),
            new HouseStyleServerChecks(),
            new SearchServerChecks(),
            new IndexServerChecks(),
            new HiddenFromSearchServerChecks(),
            new HostileSearchServerChecks(),
            new CompletionServerChecks(),
            new SimilarServerChecks(),
            new OthersServerChecks(),
            new KeptSearchServerChecks());

    @ArquillianResource
    URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/whereas.war"))
                .as(WebArchive.class);
    }

    @TestFactory
    Stream<DynamicTest> everyFeatureWorksOverHttp() {
        var server = Server.at(URI.create("http://127.0.0.1:" + root.getPort() + "/"));

        var checks = CHECKS.stream()
                .filter(c -> c.getClass().getSimpleName().matches(WANTED))
                .flatMap(c -> c.checks(server))
                .toList();

        assertThat(checks).hasSizeGreaterThanOrEqualTo(WANTED.equals(ALL) ? 121 : 1);
        return checks.stream();
    }
}
