package org.whereas.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Questions in the words of residents, staff and chiefs, and how well clauses answer them, as
/// somebody read them before anything was tuned. What was graded came from several ways to
/// search, so that none is favored; what nobody read counts as no answer.
record Judged(List<Question> questions, Map<String, Map<String, Integer>> grades) {

    static final int DEPTH = 10;

    /// A question; one that is set aside is looked at only for the final figure.
    record Question(String id, String manner, boolean aside, String typed) {}

    /// How well a way to search answers some questions, each figure the mean over them.
    ///
    /// @param nothing how many questions it found nothing at all for
    /// @param read    the share of the first ten that somebody had read
    record Figures(double ndcg, double mrr, double recall, int nothing, double read) {}

    static Judged all() {
        var questions = lines("questions.tsv").stream()
                .map(l -> l.split("\t"))
                .map(f -> new Question(f[0], f[1], f[2].equals("aside"), f[3]))
                .toList();
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var line : lines("judgements.tsv")) {
            var fields = line.split("\t");
            grades.computeIfAbsent(fields[0], _ -> new HashMap<>()).put(fields[2], Integer.valueOf(fields[1]));
        }
        return new Judged(questions, grades);
    }

    /// Only what concerns the clauses that a predicate accepts, and the questions that can then be answered.
    Judged only(java.util.function.Predicate<String> clause) {
        var some = new HashMap<String, Map<String, Integer>>();
        grades.forEach((question, graded) -> {
            var left = new HashMap<>(graded);
            left.keySet().removeIf(clause.negate());
            if (left.values().stream().anyMatch(g -> g > 1)) some.put(question, left);
        });
        return new Judged(
                questions.stream().filter(q -> some.containsKey(q.id())).toList(), some);
    }

    Figures of(Rival rival, boolean aside) {
        var all = new ArrayList<Figures>();
        for (var question : questions) {
            if (question.aside() == aside) all.add(of(question, rival.ranked(question.typed(), DEPTH)));
        }
        return new Figures(
                all.stream().mapToDouble(Figures::ndcg).average().orElse(0),
                all.stream().mapToDouble(Figures::mrr).average().orElse(0),
                all.stream().mapToDouble(Figures::recall).average().orElse(0),
                all.stream().mapToInt(Figures::nothing).sum(),
                all.stream().mapToDouble(Figures::read).average().orElse(0));
    }

    /// The figures of one question. An answer is a clause of grade 2 or 3; of more answers than
    /// ten, ten are all that can be found.
    Figures of(Question question, List<String> ranked) {
        var graded = grades.get(question.id());
        var gain = 0.0;
        var first = 0.0;
        var found = 0;
        var read = 0;
        for (var i = 0; i < ranked.size(); i++) {
            var grade = graded.getOrDefault(ranked.get(i), 0);
            gain += gain(grade, i);
            if (grade > 1) found++;
            if (grade > 1 && first == 0) first = 1.0 / (i + 1);
            if (graded.containsKey(ranked.get(i))) read++;
        }
        var answers = graded.values().stream().filter(g -> g > 1).count();
        return new Figures(
                gain / ideal(graded),
                first,
                found / (double) Math.min(DEPTH, answers),
                ranked.isEmpty() ? 1 : 0,
                ranked.isEmpty() ? 1 : read / (double) ranked.size());
    }

    private static double ideal(Map<String, Integer> graded) {
        var best = graded.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList();
        var ideal = 0.0;
        for (var i = 0; i < best.size(); i++) ideal += gain(best.get(i), i);
        return ideal;
    }

    private static double gain(int grade, int place) {
        return ((1 << grade) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Judged.class.getResourceAsStream("/search/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
