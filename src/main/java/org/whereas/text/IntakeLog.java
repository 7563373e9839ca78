package org.whereas.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What an intake found on its way, in three heaps.
final class IntakeLog {

    private final List<Finding> recognised = new ArrayList<>();
    private final List<Finding> repaired = new ArrayList<>();
    private final List<Finding> left = new ArrayList<>();

    void recognised(String code, int line, Object words) {
        recognised.add(new Finding(code, line, String.valueOf(words)));
    }

    void repaired(String code, int line, Object words) {
        repaired.add(new Finding(code, line, String.valueOf(words)));
    }

    void left(String code, int line, Object words) {
        left.add(new Finding(code, line, String.valueOf(words)));
    }

    Intake.Result result(List<Document> documents) {
        return new Intake.Result(documents, inOrder(recognised), inOrder(repaired), inOrder(left));
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
