"""The recipe of the OCR model: text, typesetting, degradation, lines, training, evaluation."""
