package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class AtomFeedTest {

    private static AtomFeed feed(String title, String summary) {
        var entry = new AtomFeed.Entry(title, "https://x.example/documents/a/b#c", "A & B", Instant.EPOCH, summary);
        return new AtomFeed(
                title,
                "https://x.example/searches/1",
                "https://x.example/searches/feeds/s",
                "https://x.example/search?q=a&b=c",
                Instant.EPOCH,
                List.of(entry));
    }

    private static org.w3c.dom.Document read(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsInItComesOutAgain() throws Exception {
        var read = read(
                feed("Tow <now> & \"then\"", "The <mark>tow</mark> &amp; more").xml());

        var entry =
                (org.w3c.dom.Element) read.getElementsByTagNameNS("*", "entry").item(0);
        assertThat(entry.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                .isEqualTo("Tow <now> & \"then\"");
        assertThat(entry.getElementsByTagNameNS("*", "summary").item(0).getTextContent())
                .isEqualTo("The <mark>tow</mark> &amp; more");
        assertThat(read.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    }

    @Test
    void itSaysWhereItIsReadAndWhereTheSameStandsForPeople() throws Exception {
        var links = read(feed("Tow", "").xml()).getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        var said = IntStream.range(0, links.getLength())
                .mapToObj(i -> (org.w3c.dom.Element) links.item(i))
                .map(l -> l.getAttribute("rel") + " " + l.getAttribute("href"));

        assertThat(said)
                .containsExactly(
                        "self https://x.example/searches/feeds/s",
                        "alternate https://x.example/search?q=a&b=c",
                        "alternate https://x.example/documents/a/b#c");
    }

    @Test
    void whatXmlCannotHaveIsLeftOut() throws Exception {
        var read = read(feed("a\u0000\u0008b\uFFFEc\uD800d 😀", "").xml());

        assertThat(read.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                .startsWith("abc")
                .endsWith("😀");
    }

    @Test
    void anAddressIsTakenApart() {
        var pairs = Pairs.of("/search?q=a+b%26c&kind=x&kind=y&%zz=1&z=%zz&&=");

        assertThat(pairs.one("q")).isEqualTo("a b&c");
        assertThat(pairs.all("kind")).containsExactly("x", "y");
        assertThat(pairs.one("none")).isNull();
        assertThat(pairs.one("z")).isEmpty();
    }

    @Test
    void whatIsAskedIsReadFromItsAddress() {
        var asked = AskedParameters.read("q=tow+it&kind=local-policy&copies=all&spelling=as-typed&page=9");

        assertThat(Address.query(asked)).isEqualTo("q=tow+it&kind=local-policy&copies=all&spelling=as-typed");
        assertThat(asked.page()).isEqualTo(1);
    }
}
