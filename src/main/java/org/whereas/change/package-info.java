/// What differs between two texts, and what becomes of three: differences by clause and by word, and a
/// merge that asks only where both sides changed the same words.
///
/// A text is read into a tree of clauses under their ids, a heading with its section as a branch
/// (`Tree`). Differences and merge work on trees: [org.whereas.change.Differences] tells what became
/// of each clause, [org.whereas.change.Merge] puts two texts that were made from one together and
/// carries out what people decide about the rest. Words are compared by an algorithm of our own
/// (`Matching`: Myers in linear space, with anchors and a bound), so that an answer always comes.
///
/// A city copies a model policy, fills in its name and rewords a clause. The model moves on. What the new
/// version changes is shown, both are put together, and one question is left to a person:
///
/// ```java
/// var base = Markdown.parse("""
///         Officers shall give a warning. {#warning}
///
///         1. They call for help. {#help}
///         1. They wait. {#wait}
///         """);
/// var copy = Markdown.parse("""
///         Deputies shall give a loud warning. {#warning}
///
///         1. They call for help. {#help}
///         1. They wait outside. {#wait}
///         """);
/// var next = Markdown.parse("""
///         Officers shall give a warning. They repeat it. {#warning}
///
///         1. They wait for a supervisor. {#wait}
///         1. They call for help. {#help}
///         """);
///
/// var differences = Differences.between(base, next);
/// differences.summary().changed(); // 2
/// differences.summary().moved(); // 1
/// DifferencePlain.render(differences).lines().toList().get(1); // Officers shall give a warning.{+ They repeat it.+}
///
/// var asked = (Merge.Conflicting) Merge.of(base, copy, next);
/// asked.clashes().size(); // 1
/// asked.clashes().getFirst().local(); // They wait outside.
/// asked.clashes().getFirst().model(); // They wait for a supervisor.
///
/// var decision = new Merge.Decision(Merge.Take.TEXT, "They wait outside for a supervisor.");
/// var settled = (Merge.Clean) Merge.decide(asked, Map.of("wait", decision));
/// var lines = Markdown.write(settled.document()).lines().toList();
/// lines.get(0); // "Deputies shall give a loud warning. They repeat it. {#warning}"
/// lines.get(2); // "1. They wait outside for a supervisor. {#wait}"
/// lines.get(3); // "1. They call for help. {#help}"
/// ```
///
/// Plain Java on top of [org.whereas.text]: no server, no database, no network.
package org.whereas.change;
