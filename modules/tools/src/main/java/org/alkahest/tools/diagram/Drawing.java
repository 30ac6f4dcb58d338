package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.List;

/** Boxes and arrows in their places, from 0 to a width and a height in pixels. */
record Drawing(List<Box> boxes, List<Arrow> arrows, double width, double height) {
    Drawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** Drawings beside and below each other, on a sheet that is about as wide as a screen. */
    static Drawing together(List<Drawing> parts, double gap) {
        double area = 0;
        double widest = 0;
        for (Drawing part : parts) {
            area += (part.width + gap) * (part.height + gap);
            widest = Math.max(widest, part.width);
        }
        double sheet = Math.max(widest, Math.sqrt(area * 1.7));
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        double left = 0;
        double top = 0;
        double row = 0;
        double right = 0;
        for (Drawing part : parts) {
            if (left > 0 && left + part.width > sheet) {
                left = 0;
                top += row + gap;
                row = 0;
            }
            double x = left;
            double y = top;
            part.boxes.forEach(box -> boxes.add(box.at(box.x() + x, box.y() + y)));
            part.arrows.forEach(arrow -> arrows.add(arrow.moved(x, y)));
            right = Math.max(right, left + part.width);
            row = Math.max(row, part.height);
            left += part.width + gap;
        }
        return new Drawing(boxes, arrows, right, top + row);
    }
}
