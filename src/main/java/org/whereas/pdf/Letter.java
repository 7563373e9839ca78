package org.whereas.pdf;

/// A letter at its place: `x` from the left, `y` of its base line from the top of the page, all in points.
record Letter(String text, float x, float y, float width, float size, float space, boolean bold) {

    float right() {
        return x + width;
    }
}
