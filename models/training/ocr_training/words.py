"""What invented documents are made of. Written for this project; no document was copied."""

TYPES_STATE = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Thông báo": "TB", "Hướng dẫn": "HD",
    "Chương trình": "CTr", "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA", "Báo cáo": "BC", "Tờ trình": "TTr",
    "Công điện": "CĐ", "Giấy mời": "GM", "Biên bản": "BB", "Quy định": "QyĐ",
}
TYPES_PARTY = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Quy định": "QĐ", "Chỉ thị": "CT", "Kết luận": "KL", "Quy chế": "QC",
    "Thông tri": "TT", "Hướng dẫn": "HD", "Thông báo": "TB", "Báo cáo": "BC", "Kế hoạch": "KH", "Chương trình": "CTr",
    "Đề án": "ĐA", "Tờ trình": "TTr", "Công văn": "CV",
}
ORGS_PARTY = ("TW TU HU ĐU ThU QU ĐUK ĐUCA ĐUQS ĐUBP QUTW VPTW VPTU VPHU UBKTTW UBKTTU UBKTHU BTCTW BTCTU BTCHU BTGTW BTGTU "
              "BTGHU BDVTW BDVTU BNCTU BNCTW BTGDVTU BCĐ BCSĐ TWĐTN MTTQ ĐTN HĐ").split()
ORGS_STATE = ("UBND HĐND CP TTg BNV BYT BTC BGDĐT BCA BQP BTNMT BNN BCT BXD BGTVT BTP BKHĐT BLĐTBXH BVHTTDL BTTTT BKHCN NHNN VPCP "
              "TTCP SYT SNV STC SGDĐT SXD SCT SNN STNMT SKHĐT SLĐTBXH STP SVHTTDL STTTT BHXH KBNN CTK TTYT BVĐK MTTQ LĐLĐ CAT "
              "BCHQS BVHTT BKH BNG UBDT BTCTU").split()
MINISTRIES = "BNV BYT BTC BGDĐT BCA BQP BTNMT BNNPTNT BCT BXD BGTVT BTP BKHĐT BLĐTBXH BVHTTDL BTTTT BKHCN NHNN TTCP".split()
# Of a công văn: the body and the unit that wrote it.
LETTER_BODIES = ("UBND SYT BYT SNV BNV STC BTC SGDĐT KCB QLD YTDP CNTT TTr VP KTN KGVX NC TH TCCB QLCL KHTC NVY NVD PCTT VPCP TCT "
                 "CTH KCN ĐTH QLĐT VHXH KTTH KTCN NN QLVB TTĐT ATTP BHXH DMST QLB QLN CSXH TCKH PCCC QLXLVPHC QPAN LĐTBXH KSTT "
                 "CĐ HCQT KTĐN QLHN QLTT QHQT DTQG HĐND CQLD QLNN").split()

PLACES = ("An Khê, Ba Vì, Bắc Sơn, Bình Lục, Cam Ranh, Cẩm Xuyên, Châu Đốc, Chợ Mới, Cư Kuin, Đắk Mil, Đăk Hà, Điện Bàn, Đồng Phú, "
          "Đức Phổ, Gò Quao, Giồng Riềng, Hậu Lộc, Hòn Đất, Hoằng Hóa, Kiên Lương, Khoái Châu, Krông Búk, Lấp Vò, Lộc Bình, Mộc Châu, "
          "Mường Khương, Na Hang, Ngọc Lặc, Nghĩa Hưng, Phú Quốc, Phù Cừ, Quảng Trạch, Quế Võ, Quỳnh Lưu, Sìn Hồ, Tam Nông, Tân Kỳ, "
          "Thạch Thất, Thường Xuân, Tiên Lữ, Trà Lĩnh, Tủa Chùa, U Minh Thượng, Vĩnh Thuận, Võ Nhai, Vũ Thư, Ý Yên, Yên Dũng, Xín Mần, "
          "Rạch Giá, Hà Tiên, Quản Bạ, Pác Nặm, Ẳng Cang, Nậm Nhùn, Ỷ La, Ấm Thượng, Ô Môn, Ea Súp, Đầm Hà, Ổ Lâm").split(", ")
PROVINCES = ("An Giang, Bắc Giang, Bắc Kạn, Bình Định, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Điện Biên, Đồng Tháp, Gia Lai, Hà "
             "Giang, Hà Nội, Hải Phòng, Hậu Giang, Hưng Yên, Khánh Hòa, Kiên Giang, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nghệ "
             "An, Ninh Thuận, Phú Yên, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sơn La, Tây Ninh, Thái Bình, Thanh Hóa, Thừa Thiên Huế, Trà "
             "Vinh, Tuyên Quang, Vĩnh Phúc, Yên Bái").split(", ")
SURNAMES = ("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Lương Mai Tô Hà Cao Lò Quàng Giàng "
            "Sùng Vừ Hạng Tòng Lường Cà Mùa Thào Tráng Chu Kiều Tạ Lâm Văn Thái Châu Quách Nông Triệu Hứa Ma Âu Ứng Ông").split()
MIDDLES = ("Văn Thị Đức Hữu Quốc Ngọc Minh Thanh Xuân Công Đình Quang Trọng Bá Thế Mạnh Hồng Kim Anh Hoàng Tuấn Viết Duy Thu Phương "
           "Thúy Huy Khắc Tiến Việt Gia Bích Diệu Như Ánh").split()
GIVEN = ("Anh Bình Chính Cường Dũng Đạt Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hùng Hưng Hương Huyền Khánh Khoa Kiên Lan Lâm Linh "
         "Long Lộc Mai Minh Nam Nga Ngân Nghĩa Nhung Oanh Phong Phúc Phương Quân Quang Quý Quyết Sơn Tâm Tân Thái Thắng Thành Thảo Thịnh "
         "Thọ Thủy Thúy Tiến Toàn Trang Trí Trung Tú Tuấn Tùng Tuyết Vinh Vượng Xuân Yến Sĩ Ẩn Ước Kỷ Nhỡ Dỹ Quỳ Vỹ Mỹ Thụy").split()

# Phrases of a report, to be strung together.
AGENTS = ("Ban Thường vụ Tỉnh ủy; Ban Chấp hành Đảng bộ huyện; Ủy ban nhân dân tỉnh; Thường trực Huyện ủy; Đảng ủy xã; các cấp ủy, tổ chức đảng; "
          "Sở Y tế; Sở Nội vụ; Sở Giáo dục và Đào tạo; Phòng Tài chính - Kế hoạch; Trung tâm Y tế huyện; Bệnh viện Đa khoa tỉnh; Hội đồng nhân dân "
          "thành phố; Ủy ban Mặt trận Tổ quốc Việt Nam; Liên đoàn Lao động tỉnh; Đoàn Thanh niên; Hội Liên hiệp Phụ nữ; Hội Nông dân; Hội Cựu "
          "chiến binh; cơ quan, đơn vị; Ban Chỉ đạo 35; Ủy ban Kiểm tra Thành ủy; Văn phòng Chính phủ; Bộ Chỉ huy quân sự tỉnh; Công an huyện; Chi cục "
          "Quản lý chất lượng; Cục Quản lý Khám, chữa bệnh; Thủ trưởng các sở, ban, ngành; chính quyền địa phương; doanh nghiệp nhà nước; hợp tác xã; "
          "Đài Phát thanh và Truyền hình; Kho bạc Nhà nước; Tòa án nhân dân; Viện kiểm sát; lực lượng vũ trang; người đứng đầu; hộ gia đình").split("; ")
ACTIONS = ("tổ chức quán triệt; tập trung lãnh đạo, chỉ đạo; xây dựng kế hoạch; rà soát, bổ sung; đẩy mạnh cải cách; tăng cường công tác; chủ trì, phối hợp với các "
           "ngành; nghiêm túc thực hiện; ban hành văn bản; hướng dẫn, đôn đốc; kiểm tra, giám sát; sơ kết, tổng kết; đánh giá, xếp loại; bồi dưỡng, tập "
           "huấn; củng cố, kiện toàn; giải quyết dứt điểm; tháo gỡ khó khăn, vướng mắc; chuẩn bị đầy đủ; khắc phục hậu quả; đề xuất biện pháp; thẩm định, phê "
           "duyệt; cập nhật số liệu; bố trí kinh phí; nâng cao chất lượng; hoàn thiện hồ sơ; tiếp nhận và xử lý; bảo đảm an toàn; phòng ngừa, ngăn chặn; hỗ trợ "
           "kịp thời; tuyên truyền, vận động; lồng ghép nguồn vốn; huy động nguồn lực; duy trì thường xuyên; chấn chỉnh việc; thực hành tiết kiệm").split("; ")
OBJECTS = ("công tác giáo dục chính trị, tư tưởng; việc học tập và làm theo; cải cách thủ tục hành chính; chuyển đổi số; xây dựng nông thôn mới; giảm nghèo bền vững; "
           "khám bệnh, chữa bệnh; bảo hiểm y tế; phòng, chống dịch sốt xuất huyết; an toàn thực phẩm; quản lý đất đai; giải phóng mặt bằng; quốc phòng, an "
           "ninh; đội ngũ cán bộ, công chức, viên chức; sắp xếp tổ chức bộ máy; thu, chi ngân sách; đầu tư công; bảo vệ môi trường; phổ cập giáo dục; dân số và kế "
           "hoạch hóa gia đình; chính sách dân tộc, tôn giáo; giải quyết khiếu nại, tố cáo; kỷ luật, kỷ cương; chất lượng sinh hoạt chi bộ; nhiệm vụ trọng tâm; "
           "các chỉ tiêu chủ yếu; thuốc, vật tư y tế, hóa chất; ứng phó với bão, lũ quét, sạt lở; chế độ trực; kế hoạch sử dụng vốn; đề án vị trí việc làm; trẻ em có "
           "hoàn cảnh đặc biệt khó khăn; rừng phòng hộ; xuất khẩu thủy sản; hệ thống thủy lợi; lễ kỷ niệm; hội nghị trực tuyến; hồ sơ, tài liệu lưu trữ").split("; ")
TAILS = ("theo đúng quy định; trên địa bàn tỉnh; trong thời gian tới; đạt kết quả tích cực; còn nhiều hạn chế; phù hợp với tình hình thực tế; góp phần thực hiện thắng "
         "lợi nhiệm vụ; kịp thời, hiệu quả; đúng tiến độ đề ra; so với cùng kỳ năm trước; vượt chỉ tiêu kế hoạch; từ tỉnh đến cơ sở; của cấp ủy, chính quyền; chưa "
         "được quan tâm đúng mức; đáp ứng yêu cầu; bước đầu ổn định; tiếp tục được giữ vững; gắn với trách nhiệm nêu gương; ở các xã vùng cao, biên giới; nhất là "
         "người đứng đầu; để xem xét, quyết định; ngay sau khi được phê duyệt; không để xảy ra điểm nóng; của tổ chức, cá nhân có liên quan").split("; ")
HEADINGS = ("ĐẶC ĐIỂM TÌNH HÌNH; KẾT QUẢ THỰC HIỆN; TỔ CHỨC THỰC HIỆN; MỤC ĐÍCH, YÊU CẦU; NHIỆM VỤ VÀ GIẢI PHÁP; ĐÁNH GIÁ CHUNG; TỒN TẠI, HẠN CHẾ; BÀI HỌC KINH "
            "NGHIỆM; PHƯƠNG HƯỚNG, NHIỆM VỤ; KIẾN NGHỊ, ĐỀ XUẤT; QUY ĐỊNH CHUNG; ĐIỀU KHOẢN THI HÀNH; NỘI DUNG KẾ HOẠCH; KINH PHÍ THỰC HIỆN; QUAN ĐIỂM, MỤC "
            "TIÊU; CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO; CÔNG TÁC XÂY DỰNG ĐẢNG; PHẠM VI ĐIỀU CHỈNH VÀ ĐỐI TƯỢNG ÁP DỤNG; NGUYÊN NHÂN CỦA NHỮNG KẾT QUẢ ĐẠT ĐƯỢC; "
            "THUẬN LỢI, KHÓ KHĂN; TRÁCH NHIỆM CỦA CÁC CƠ QUAN; PHỤ LỤC; DANH SÁCH HỘI ĐỒNG; BẢNG TỔNG HỢP SỐ LIỆU").split("; ")
TITLES = ("GIÁM ĐỐC; PHÓ GIÁM ĐỐC; CHỦ TỊCH; PHÓ CHỦ TỊCH; BÍ THƯ; PHÓ BÍ THƯ; CHÁNH VĂN PHÒNG; PHÓ CHÁNH VĂN PHÒNG; TRƯỞNG BAN; PHÓ TRƯỞNG BAN; BỘ TRƯỞNG; THỨ "
          "TRƯỞNG; CỤC TRƯỞNG; PHÓ CỤC TRƯỞNG; HIỆU TRƯỞNG; TRƯỞNG PHÒNG; CHI CỤC TRƯỞNG; CHÁNH THANH TRA; CHỦ NHIỆM; TỔNG GIÁM ĐỐC; ỦY VIÊN THƯỜNG "
          "TRỰC; TRƯỞNG ĐOÀN; CHỈ HUY TRƯỞNG; VIỆN TRƯỞNG; CHÁNH ÁN; KẾ TOÁN TRƯỞNG; NGƯỜI LẬP BIỂU").split("; ")
BEFORE_TITLES_STATE = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "KT. GIÁM ĐỐC", "TL. GIÁM ĐỐC", "TUQ. CHỦ TỊCH", "KT. BỘ TRƯỞNG", "Q. GIÁM ĐỐC", "TM. HỘI ĐỒNG NHÂN DÂN", "KT. THỦ TƯỚNG",
                       "TM. CHÍNH PHỦ", "KT. CỤC TRƯỞNG", "TL. BỘ TRƯỞNG"]
BEFORE_TITLES_PARTY = ["T/M BAN THƯỜNG VỤ", "T/M TỈNH ỦY", "K/T TRƯỞNG BAN", "T/L BAN THƯỜNG VỤ", "T/M ĐẢNG ỦY", "T/M BAN CHẤP HÀNH", "K/T CHỦ NHIỆM", "T/M HUYỆN ỦY"]
HEAD_BODIES_STATE = ("ỦY BAN NHÂN DÂN; UỶ BAN NHÂN DÂN; SỞ Y TẾ; SỞ NỘI VỤ; SỞ TÀI CHÍNH; SỞ GIÁO DỤC VÀ ĐÀO TẠO; SỞ XÂY DỰNG; BỘ Y TẾ; BỘ NỘI VỤ; BỘ TÀI CHÍNH; BỘ CÔNG THƯƠNG; HỘI "
                     "ĐỒNG NHÂN DÂN; THỦ TƯỚNG CHÍNH PHỦ; VĂN PHÒNG CHÍNH PHỦ; TRUNG TÂM Y TẾ; BỆNH VIỆN ĐA KHOA; CỤC QUẢN LÝ KHÁM, CHỮA BỆNH; BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG; "
                     "KIỂM TOÁN NHÀ NƯỚC; NGÂN HÀNG NHÀ NƯỚC; BẢO HIỂM XÃ HỘI; CHI CỤC DÂN SỐ; BỘ CHỈ HUY QUÂN SỰ; QUỐC HỘI; CHÍNH PHỦ; BỘ CÔNG AN").split("; ")
HEAD_BODIES_PARTY = ("TỈNH ỦY; HUYỆN ỦY; THÀNH ỦY; THỊ ỦY; ĐẢNG ỦY; BAN TUYÊN GIÁO; BAN TỔ CHỨC; BAN DÂN VẬN; ỦY BAN KIỂM TRA; VĂN PHÒNG; ĐẢNG BỘ; BAN CHẤP HÀNH TRUNG ƯƠNG; BAN NỘI CHÍNH; "
                     "ĐẢNG BỘ TỈNH; ĐẢNG BỘ HUYỆN; BAN BÍ THƯ; BỘ CHÍNH TRỊ").split("; ")
UNITS = ("đồng chí, đơn vị, cơ sở, hộ, người, lượt người, chi bộ, đảng viên, xã, thôn, bản, trường, học sinh, trạm y tế, giường bệnh, ca, vụ, cuộc, buổi, bài, tin, ha, km, "
         "m², tấn, triệu đồng, tỷ đồng, đồng, hồ sơ, văn bản, dự án, công trình, lớp, hội viên, mô hình, trường hợp").split(", ")
RELATIONS = "thực hiện, triển khai, cụ thể hóa, căn cứ, theo, sửa đổi, bổ sung, thay thế, bãi bỏ, ban hành kèm theo, sơ kết, tổng kết, quán triệt, hướng dẫn".split(", ")
