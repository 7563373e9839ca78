package org.whereas.word;

/// A text with every kind of block in every other.
final class Nested {

    static final String TEXT = """
            ---
            title: Everything in everything & <more>
            kind: local-policy
            number: "12"
            issued: 2026-03-01
            effective: 2026-04-01
            review: P1Y
            numbering: {style: decimal, prefix: "300"}
            fields:
              a.name: {label: A name, value: "R&D <dept>"}
              b.name: {label: A blank that nobody has filled in and whose label is rather longer than Word allows a title to be}
              lines: {label: Lines, lines: true, value: "first\\nsecond"}
            ---

            ## One {#one}

            A paragraph with *emphasis*, **strong {{a.name}}**, ~~gone~~, `code {{x}}`, a\\
            hard break, [a *link*](https://example.org/a?b=c&d=\"e\"), [inside](#two), ![alt text](https://example.org/p.png) and a note[^n1].[^n2] {#p-one}

            > Quote {#quote-first}
            >
            > 1. item in quote[^n1] {#q-item}
            >    - bullet in item in quote {#q-bullet}
            >
            >      | a | b |
            >      | --- | ---: |
            >      | {{b.name}} | *x*[^n3] |
            >
            > > deeper {#deeper}
            > >
            > > ```
            > > code	in quote
            > >   kept  as it is
            > > ```

            ### Printed {#printed no="300.1.9z"}

            Numbered paragraph {#numbered no=3-101}

            1. first {#l1}
            1. second {#l2}

               More of the second. {#l2-more}

               1. inner {#l21}
                  1. innermost {#l211}
                     1. fourth {#l2111}
                        1. fifth {#l21111}
                           1. sixth {#l211111}
                              1. seventh {#l2111111}
                                 1. eighth {#l21111111}
                                    1. ninth {#l211111111}
                                       1. tenth {#l2111111111}
                                          1. eleventh {#l21111111111}

               - bullet after inner {#lb}

               1. second inner list {#l2b}
            1. ```
               code first
               ```
            1. # heading in item
            1. > quote in item {#qi}
            1. - bullet first in item {#bi}

            <!-- -->

            1. third begins {start=3 #s3}
            1. fourth with a written number {#s4 no="(x)"}
            1. fifth {#s5}

            - [ ] open {#task-open}
            - [x] done {{lines}} {#task-done}

            ## Two {#two}

            | Left | Centre | Right |
            | :--- | :---: | ---: |
            | [inside](#one) | **bold**[^n2] | a-very-long-word-that-does-not-break-anywhere-at-all-and-goes-on |
            | | x | |

            {#table}

            ***

            Undecided one. {#u1 option=pick choice=a label="The first & best"}

            Undecided two. {#u2 option=pick choice=b label="The second"}

            An unknown note[^missing] and a very long id. {#this-id-is-longer-than-forty-characters-and-so-is-shortened}

            Another. {#this-id-is-longer-than-forty-characters-and-so-is-shortened-too}

            [^n1]: First note with *emphasis* and [a link](https://example.org/note).

                Second paragraph of it.

                1. list in note

                | t | u |
                | - | - |
                | v | w |

            [^n2]: Second note, see[^n4] and again[^n1] {{a.name}}.

            [^n3]: Third.

            [^n4]: Only another note refers to this one.

            [^n5]: Nobody refers to this one.

                - with a list
            """;

    private Nested() {}
}
