package org.whereas.word;

import java.text.MessageFormat;
import java.util.function.UnaryOperator;

/// The words that Word files carry beside the text itself, in the language of the document.
/// Where one has `{0}`, something is put in; it is a pattern of [MessageFormat] then, and plain
/// words otherwise.
///
/// @param page    `Page {0} of {1}`
/// @param blank   `[{0}]`: a field nobody has filled in, by its label
/// @param option  `Option: {0}`: an alternative while none is chosen
/// @param picture `[Picture: {0}]`: a picture, by its alternative text
/// @param table   `Table: {0}`: a table for those who listen, by the heads of its columns
/// @param leftOut `Of the clause {0}, which is not in this text: {1}`: a comment
/// @param notHeld a sentence in the place of a text that is known to exist but is not in the library
/// @param notes   the heading over notes that no place in the text refers to
public record Words(
        String page,
        String blank,
        String option,
        String picture,
        String contents,
        String notes,
        String notHeld,
        String number,
        String status,
        String version,
        String issued,
        String effective,
        String review,
        String supersedes,
        String resolutionNumber,
        String session,
        String committee,
        String sponsors,
        String mover,
        String seconder,
        String introduced,
        String adopted,
        String vote,
        String ayes,
        String nays,
        String abstain,
        String recused,
        String absent,
        String excused,
        String other,
        String date,
        String table,
        String leftOut,
        Signing signing) {

    /// The words that stand over and under lines to sign on.
    ///
    /// @param approved `Approved {0}`: by the mayor, on a day; so are `vetoed` and `unsigned`
    /// @param decision what a mayor ticks: approved or vetoed
    /// @param seal     the mark of the place for the seal
    /// @param certify  the sentence of a certificate: who, as what, of which body, which text
    /// @param certifyDay the same where the day of adoption is known
    /// @param certified `Certified {0}`: on a day
    public record Signing(
            String rollCall,
            String effective,
            String attest,
            String form,
            String approval,
            String approved,
            String vetoed,
            String unsigned,
            String decision,
            String seal,
            String certificate,
            String certify,
            String certifyDay,
            String certified) {

        private static Signing of(UnaryOperator<String> word) {
            return new Signing(
                    word.apply("signing.roll-call"),
                    word.apply("signing.effective"),
                    word.apply("signing.attest"),
                    word.apply("signing.form"),
                    word.apply("signing.approval"),
                    word.apply("signing.approved"),
                    word.apply("signing.vetoed"),
                    word.apply("signing.unsigned"),
                    word.apply("signing.decision"),
                    word.apply("signing.seal"),
                    word.apply("signing.certificate"),
                    word.apply("signing.certify"),
                    word.apply("signing.certify-day"),
                    word.apply("signing.certified"));
        }
    }

    /// Reads each word from the messages of a language, under `word.` and its name: `word.page`.
    public static Words of(UnaryOperator<String> messages) {
        UnaryOperator<String> word = name -> messages.apply("word." + name);
        return new Words(
                word.apply("page"),
                word.apply("blank"),
                word.apply("option"),
                word.apply("picture"),
                word.apply("contents"),
                word.apply("notes"),
                word.apply("not-held"),
                word.apply("number"),
                word.apply("status"),
                word.apply("version"),
                word.apply("issued"),
                word.apply("effective"),
                word.apply("review"),
                word.apply("supersedes"),
                word.apply("resolution-number"),
                word.apply("session"),
                word.apply("committee"),
                word.apply("sponsors"),
                word.apply("mover"),
                word.apply("seconder"),
                word.apply("introduced"),
                word.apply("adopted"),
                word.apply("vote"),
                word.apply("ayes"),
                word.apply("nays"),
                word.apply("abstain"),
                word.apply("recused"),
                word.apply("absent"),
                word.apply("excused"),
                word.apply("other"),
                word.apply("date"),
                word.apply("table"),
                word.apply("left-out"),
                Signing.of(word));
    }

    /// A pattern with what is put in. Patterns are those of [MessageFormat].
    static String put(String pattern, String... values) {
        return MessageFormat.format(pattern, (Object[]) values);
    }
}
