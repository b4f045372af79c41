"""The draw of a sample, for whoever wants to repeat it: python3 draw.py POPULATION SIZE SEED"""
import sys, unicodedata

M = 2**64 - 1

def draw(population, size, seed):
    state = 0xCBF29CE484222325
    for byte in unicodedata.normalize("NFC", seed).strip(" \u3000").encode("utf-8"):
        state = (state ^ byte) * 0x100000001B3 & M
    drawn = set()
    while len(drawn) < size:
        state = state + 0x9E3779B97F4A7C15 & M
        z = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & M
        z = (z ^ z >> 27) * 0x94D049BB133111EB & M
        word = (z ^ z >> 31) >> 32
        if word < 2**32 - 2**32 % population:
            drawn.add(word % population + 1)
    return sorted(drawn)

if __name__ == "__main__":
    print(*draw(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
