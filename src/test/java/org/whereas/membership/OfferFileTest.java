package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;

class OfferFileTest {

    @Test
    void aListSaysWhoIsInvited() {
        var rows = OfferFile.read("""
                \uFEFFName,Email,State,Kind
                City of Northfield,Clerk@Northfield.example,Minnesota,
                "Peña Blanca, Village of",mayor@pena.example,NM,city

                Northfield Police,chief@northfield.example,MN,Department
                """);

        assertThat(rows).extracting(OfferFile.Row::email).first().isEqualTo("clerk@northfield.example");
        assertThat(rows)
                .extracting(OfferFile.Row::charter)
                .containsExactly(
                        Charter.of("city-of-northfield", "City of Northfield", "city", "MN"),
                        Charter.of("pena-blanca-village-of", "Peña Blanca, Village of", "city", "NM"),
                        Charter.of("northfield-police", "Northfield Police", "department", "MN"));
    }

    @Test
    void everyLineThatCannotBeTakenIsNamed() {
        var faults = faults("""
                name,email,state
                Northfield,nobody,MN
                Northfield,clerk@northfield.example,Atlantis
                ,x@y.example,MN
                """);

        assertThat(faults)
                .extracting(Problem.Fault::field)
                .containsExactly("/rows/2/email", "/rows/3/state", "/rows/3/address", "/rows/4/slug", "/rows/4/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name\nNorthfield", "name,email", "name,email\n\"open,x@y.z", "\0\0"})
    void whatIsNoListIsRefused(String file) {
        assertThat(faults(file)).extracting(Problem.Fault::field).containsExactly("/file");
    }

    @Test
    void aListThatIsTooLongIsRefused() {
        var file = "name,email\n" + "A,a@b.example\n".repeat(OfferFile.MOST_ROWS + 1);

        assertThat(faults(file)).extracting(Problem.Fault::reason).containsExactly("offers.rows");
    }

    private static List<Problem.Fault> faults(String file) {
        var refusal = catchThrowableOfType(Refusal.class, () -> OfferFile.read(file));
        return ((Problem.Invalid) refusal.problem()).faults();
    }
}
