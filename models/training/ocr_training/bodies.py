"""Invented issuing bodies of every kind, as their documents' heads and ends print them, with the truth.

Layouts of Nghị định 30/2020/NĐ-CP (State) and Hướng dẫn 36-HD/VPTW (Party); mass organisations by
either. Truth is written as a sentence has it (chính tả). A body that does not say itself where it is
is named with whose it is: "Sở Y tế tỉnh Kiên Giang", "Chi cục Dân số - Sở Y tế".
"""
from dataclasses import dataclass

from . import words

FIELDS = {  # of a department: its code, and what its number's symbol has
    "Y tế": "SYT", "Nội vụ": "SNV", "Tài chính": "STC", "Tư pháp": "STP", "Xây dựng": "SXD", "Công Thương": "SCT",
    "Giáo dục và Đào tạo": "SGDĐT", "Nông nghiệp và Môi trường": "SNNMT", "Khoa học và Công nghệ": "SKHCN",
    "Văn hóa, Thể thao và Du lịch": "SVHTTDL", "Lao động - Thương binh và Xã hội": "SLĐTBXH", "Kế hoạch và Đầu tư": "SKHĐT",
    "Thông tin và Truyền thông": "STTTT", "Giao thông vận tải": "SGTVT", "Ngoại vụ": "SNgV", "Dân tộc và Tôn giáo": "SDTTG"}
MINISTRIES = {"Y tế": "BYT", "Nội vụ": "BNV", "Tài chính": "BTC", "Tư pháp": "BTP", "Xây dựng": "BXD", "Công Thương": "BCT", "Quốc phòng": "BQP",
              "Công an": "BCA", "Ngoại giao": "BNG", "Giáo dục và Đào tạo": "BGDĐT", "Nông nghiệp và Môi trường": "BNNMT",
              "Khoa học và Công nghệ": "BKHCN", "Văn hóa, Thể thao và Du lịch": "BVHTTDL"}
CUC = [("Cục Quản lý Dược", "Y tế", "QLD"), ("Cục Thuế", "Tài chính", "CT"), ("Cục Hải quan", "Tài chính", "CHQ"), ("Cục Đường bộ Việt Nam", "Xây dựng", "CĐBVN"),
       ("Cục Hàng không Việt Nam", "Xây dựng", "CHK"), ("Cục Việc làm", "Nội vụ", "CVL"), ("Cục Bổ trợ tư pháp", "Tư pháp", "BTTP")]
CHI_CUC = [("Chi cục Kiểm lâm", "Nông nghiệp và Môi trường", "CCKL"), ("Chi cục Thủy lợi", "Nông nghiệp và Môi trường", "CCTL"),
           ("Chi cục Dân số", "Y tế", "CCDS"), ("Chi cục An toàn vệ sinh thực phẩm", "Y tế", "ATTP")]
ROOMS = [("Phòng Nội vụ", "NV"), ("Phòng Tài chính - Kế hoạch", "TCKH"), ("Phòng Giáo dục và Đào tạo", "GDĐT"), ("Phòng Văn hóa - Xã hội", "VHXH"), ("Phòng Kinh tế", "KT")]
SCHOOLS = ["Hoa Sen", "Kim Đồng", "Lê Quý Đôn", "Nguyễn Trãi", "Võ Thị Sáu", "Sông Đà", "Bình Minh"]
UNITS = ["Vụ Pháp chế", "Vụ Tổ chức cán bộ", "Vụ Kế hoạch - Tài chính", "Cục Quản lý chất lượng", "Vụ Hợp tác quốc tế"]


@dataclass
class Body:
    parent: str           # as printed in capitals; "" : none; "/" where a line may be broken
    issuer: str
    truth_parent: str
    truth: str
    org: str              # after the type's code: "SYT", "HU"
    signs: list           # (lines above the name), one drawn
    place: str            # of the date's line
    family: str = "state"
    authority: str = ""   # who decides, in a decision of one person's
    ranks: bool = False   # signed with a military rank


def deputies(post, sign="KT. ", deputy=None):
    return [[post], [f"{sign}{post}", deputy or f"PHÓ {post}"]]



def _province(w):
    """(level, name) of a province-level place and the commune or district below it."""
    province, below = w.pick(words.PROVINCES), w.pick(words.PLACES)
    level = "thành phố" if province in ("Hà Nội", "Hải Phòng", "Cần Thơ", "Đà Nẵng") else "tỉnh"
    return level, province, w.pick(["huyện", "huyện", "thị xã", "xã", "phường"]), below


def people(w):
    level, province, low, below = _province(w)
    top = w.chance(.5)
    lv, name = (level, province) if top else (low, below)
    council = w.chance(.2)
    kind, org = ("Hội đồng nhân dân", "HĐND") if council else ("Ủy ban nhân dân", "UBND")
    signs = [[f"TM. {kind.upper()}", "CHỦ TỊCH"], [f"TM. {kind.upper()}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]]
    signs += [["CHỦ TỊCH"]] if council else [["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["CHỦ TỊCH"], ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
                                             ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ XÂY DỰNG"], ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]]
    parent = f"ỦY BAN NHÂN DÂN/{level.upper()} {province.upper()}" if not top and not council and w.chance(.1) else ""
    above = f"Ủy ban nhân dân {level} {province}" if parent else ""
    return Body(parent, f"{kind.upper()}/{lv.upper()} {name.upper()}", above, f"{kind} {lv} {name}", org, signs, name, authority=f"{kind.upper()} {lv.upper()} {name.upper()}")


def _ubnd(w, level, name):
    return w.pick(["UBND ", "ỦY BAN NHÂN DÂN/", "UỶ BAN NHÂN DÂN/"]) + f"{level} {name}".upper()


def department(w):
    level, province, *_ = _province(w)
    name = w.pick(list(FIELDS))
    signs = deputies("GIÁM ĐỐC") * 3 + [["Q. GIÁM ĐỐC"], ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], ["TUQ. GIÁM ĐỐC", "CHÁNH THANH TRA"],
                                        ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG NGHIỆP VỤ"], ["TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]]
    return Body(_ubnd(w, level, province), f"SỞ {name.upper()}", f"Ủy ban nhân dân {level} {province}", f"Sở {name} {level} {province}",
                FIELDS[name], signs, province, authority=f"GIÁM ĐỐC SỞ {name.upper()}")


def branch(w):
    level, province, *_ = _province(w)
    name, above, org = w.pick(CHI_CUC)
    printed = f"SỞ {above.upper()}" + (f"/{level} {province}".upper() if w.chance(.3) else "")
    truth_parent = f"Sở {above}" + (f" {level} {province}" if "/" in printed else "")
    return Body(printed, name.upper(), truth_parent, f"{name} - {truth_parent}", org, deputies("CHI CỤC TRƯỞNG"), province, authority=f"CHI CỤC TRƯỞNG {name.upper()}")


def ministry(w):
    name = w.pick(list(MINISTRIES))
    unit = w.pick(UNITS)
    head = "CỤC TRƯỞNG" if unit.startswith("Cục") else "VỤ TRƯỞNG"
    signs = deputies("BỘ TRƯỞNG", deputy="THỨ TRƯỞNG") * 2 + [["TL. BỘ TRƯỞNG", f"{head} {unit.upper()}"], ["TL. BỘ TRƯỞNG", f"KT. {head} {unit.upper()}", f"PHÓ {head}"], ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"]]
    return Body("", f"BỘ {name.upper()}", "", f"Bộ {name}", MINISTRIES[name], signs, "Hà Nội", authority=f"BỘ TRƯỞNG BỘ {name.upper()}", ranks=name in ("Quốc phòng", "Công an"))


def agency(w):
    name, above, org = w.pick(CUC)
    return Body(f"BỘ {above.upper()}", name.upper(), f"Bộ {above}", f"{name} - Bộ {above}", org, deputies("CỤC TRƯỞNG"), "Hà Nội", authority=f"CỤC TRƯỞNG {name.upper()}")


def government(w):
    return w.pick([
        Body("", "CHÍNH PHỦ", "", "Chính phủ", "CP", [["TM. CHÍNH PHỦ", "THỦ TƯỚNG"], ["TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"]], "Hà Nội", authority="CHÍNH PHỦ"),
        Body("", "THỦ TƯỚNG CHÍNH PHỦ", "", "Thủ tướng Chính phủ", "TTg", [["THỦ TƯỚNG"], ["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"]], "Hà Nội", authority="THỦ TƯỚNG CHÍNH PHỦ"),
        Body("", "VĂN PHÒNG CHÍNH PHỦ", "", "Văn phòng Chính phủ", "VPCP", [["BỘ TRƯỞNG, CHỦ NHIỆM"], ["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"]], "Hà Nội", authority="BỘ TRƯỞNG, CHỦ NHIỆM")])


def below(w):
    """Institutions under a committee of a district, a department, a ministry."""
    level, province, low, place = _province(w)
    kind = int(w.number(0, 4))
    if kind == 0:
        name, org = w.pick(ROOMS)
        return Body(_ubnd(w, low, place), name.upper(), f"Ủy ban nhân dân {low} {place}", f"{name} {low} {place}", org, deputies("TRƯỞNG PHÒNG"), place, authority=f"TRƯỞNG {name.upper()}")
    if kind == 1:
        name = f"Trường {w.pick(['Tiểu học', 'Trung học cơ sở', 'Mầm non'])} {w.pick(SCHOOLS)}"
        return Body(_ubnd(w, low, place), name.upper(), f"Ủy ban nhân dân {low} {place}", f"{name} {low} {place}", "THHS", deputies("HIỆU TRƯỞNG"), place, authority=f"HIỆU TRƯỞNG {name.upper()}")
    if kind == 2:
        name = f"Trung tâm Y tế {low} {place}"
        return Body(f"SỞ Y TẾ {province.upper()}", f"TRUNG TÂM Y TẾ/{low} {place}".upper(), f"Sở Y tế {province}", name, "TTYT", deputies("GIÁM ĐỐC"), place, authority=f"GIÁM ĐỐC {name.upper()}")
    if kind == 3:
        name = f"Công an {level} {province}"
        return Body("BỘ CÔNG AN", name.upper(), "Bộ Công an", name, "CAT", deputies("GIÁM ĐỐC"), province, authority=f"GIÁM ĐỐC {name.upper()}", ranks=True)
    name = f"Bảo hiểm xã hội {level} {province}"
    return Body("BẢO HIỂM XÃ HỘI VIỆT NAM", f"BẢO HIỂM XÃ HỘI/{level} {province}".upper(), "Bảo hiểm xã hội Việt Nam", name, "BHXH", deputies("GIÁM ĐỐC"), province, authority=f"GIÁM ĐỐC {name.upper()}")


def committee(w):
    level, province, _low, place = _province(w)
    top = f"{'Thành' if level == 'thành phố' else 'Tỉnh'} ủy {province}"
    tm = w.pick(["T/M ", "T/M ", "TM. "])
    signs = [[f"{tm}BAN THƯỜNG VỤ", "BÍ THƯ"], [f"{tm}BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], [f"{tm}BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"], ["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"]]
    kind = int(w.number(0, 3))
    if kind == 0:
        return Body("", top.upper(), "", top, "TU", signs, province, "party")
    if kind == 1:
        return Body(f"ĐẢNG BỘ {level} {province}".upper(), f"HUYỆN ỦY {place.upper()}", f"Đảng bộ {level} {province}", f"Huyện ủy {place}", "HU", signs, place, "party")
    if kind == 2:
        name = f"Đảng ủy {w.pick(['xã', 'phường'])} {place}"
        return Body(f"ĐẢNG BỘ {level} {province}".upper(), name.upper(), f"Đảng bộ {level} {province}", name, "ĐU", [[f"{tm}ĐẢNG ỦY", "BÍ THƯ"], [f"{tm}BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"]], place, "party")
    return Body(f"{top}".upper(), f"HUYỆN ỦY {place.upper()}", top, f"Huyện ủy {place}", "HU", signs, place, "party")


def organ(w):
    level, province, _low, place = _province(w)
    high = w.chance(.6)
    above = f"{'Thành' if level == 'thành phố' else 'Tỉnh'} ủy {province}" if high else f"Huyện ủy {place}"
    end = "TU" if high else "HU"
    kt = w.pick(["K/T ", "K/T ", "KT. "])
    name, org, signs = w.pick([
        ("Ban Tuyên giáo", "BTG" + end, deputies("TRƯỞNG BAN", kt)), ("Ban Tổ chức", "BTC" + end, deputies("TRƯỞNG BAN", kt)),
        ("Ban Dân vận", "BDV" + end, deputies("TRƯỞNG BAN", kt)), ("Ban Tuyên giáo và Dân vận", "BTGDV" + end, deputies("TRƯỞNG BAN", kt)),
        ("Ủy ban Kiểm tra", "UBKT" + end, [["T/M ỦY BAN KIỂM TRA", "CHỦ NHIỆM"], ["K/T CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"], ["T/M ỦY BAN KIỂM TRA", "K/T CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"]]),
        ("Văn phòng", "VP" + end, deputies("CHÁNH VĂN PHÒNG", kt))])
    return Body(above.upper(), name.upper(), above, f"{name} {above}", org, signs, province if high else place, "party")


def mass(w):
    level, province, _low, place = _province(w)
    kind = int(w.number(0, 3))
    if kind == 0:
        standing = w.chance(.5)
        front = f"Ủy ban Mặt trận Tổ quốc Việt Nam {level} {province}"
        printed = f"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM/{level} {province}".upper()
        signs = [["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"], ["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"], ["TM. ỦY BAN MẶT TRẬN TỔ QUỐC", "CHỦ TỊCH"]]
        return Body(printed if standing else "", "BAN THƯỜNG TRỰC" if standing else printed, front if standing else "", f"Ban Thường trực {front}" if standing else front, "MTTQ-BTT", signs, province, "state")
    if kind == 1:
        signs = [["TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "BÍ THƯ"], ["TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"], ["TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"]]
        return Body("", f"TỈNH ĐOÀN {province.upper()}", "", f"Tỉnh đoàn {province}", "TĐTN-VP", signs, province, "union")
    if kind == 2:
        name = f"Liên đoàn Lao động {level} {province}"
        return Body("TỔNG LIÊN ĐOÀN LAO ĐỘNG/VIỆT NAM", f"LIÊN ĐOÀN LAO ĐỘNG/{level} {province}".upper(), "Tổng Liên đoàn Lao động Việt Nam", name, "LĐLĐ",
                    [["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"], ["TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"]], province)
    who = w.pick(["Nông dân", "Cựu chiến binh", "Liên hiệp Phụ nữ"])
    name = f"Hội {who} Việt Nam {level} {province}"
    return Body("", f"HỘI {who} VIỆT NAM/{level} {province}".upper(), "", name, "H" + "".join(word[0] for word in who.split()).upper(),
                [["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"], ["TM. BAN CHẤP HÀNH", "PHÓ CHỦ TỊCH"], ["TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"]], province)


KINDS = [(people, 20), (department, 20), (branch, 6), (ministry, 9), (agency, 6), (government, 6), (below, 10), (committee, 9), (organ, 8), (mass, 8)]


def choose(writer):
    weights = [weight for _, weight in KINDS]
    at = writer.rng.choice(len(KINDS), p=[weight / sum(weights) for weight in weights])
    return KINDS[at][0](writer)
